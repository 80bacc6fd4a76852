using Bot.Routes;
using Bot.Texts;
using Bot.Triage;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

public sealed class WhereTests
{
    [Fact]
    public async Task A_veiled_threat_is_an_emergency_first_and_leads_on()
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("dana",
            "where he wrote that he knows which tram she takes and tomorrow will be her last edit",
            "emergency@wikimedia.org", "packet to=emergency", "where sent emergency", "case open he wrote");
        Assert.True(said.IndexOf("emergency@wikimedia.org", StringComparison.Ordinal) < 200);
    }

    [Fact]
    public async Task Every_leaf_of_the_tree_is_reached_by_number_and_every_route_stands_at_one()
    {
        await using var desk = await TestDesk.Open();
        var seen = new HashSet<string>();
        await Walk(QuestionTree.Root);
        Assert.Equal(RouteIds.All.Order(), seen.Order());

        async Task Walk(TreeQuestion question)
        {
            foreach (var (index, answer) in question.Answers.Index())
            {
                var reply = (await desk.Run("dana", $"where step {question.Id} {index + 1}")).Reply!;
                if (answer.Next is { } next)
                {
                    Assert.Contains(next.Text, reply.ToString(), StringComparison.Ordinal);
                    Assert.Equal($"where step {next.Id} ", reply.Next!.Line);
                    await Walk(next);
                    continue;
                }

                foreach (var route in answer.Routes)
                {
                    Assert.Contains(route.Title, reply.ToString(), StringComparison.Ordinal);
                    seen.Add(route.Id);
                }
            }
        }
    }

    [Fact]
    public async Task It_answers_from_memory_while_the_store_is_down_with_the_last_known_contacts()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "contact set oversighters address=oversight@example.org route=oversight by mail");
        await desk.Hear("dana", "contact list", "oversight@example.org");
        ((MemoryStore)desk.Store).IsDown = true;
        await desk.Hear("dana", "where somebody posted her home address on a talk page", "oversight@example.org", "Never a link in public");
        await desk.Hear("dana", "guide what do i write to her first", "touch next");
        await desk.Hear("dana", "contact find oversight", "oversight@example.org");
        await desk.Hear("dana", "draft check reply Your report was received.", "timeline");
        await desk.No("bob", "case list", RefusalKind.Unavailable, "Nothing confirmed before is lost");
    }

    [Fact]
    public async Task A_route_that_the_project_lacks_is_not_named_but_the_safe_ones_stay()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "where step safety 4");
        await desk.No("alice", "team route stewards off", RefusalKind.Argument, "cannot be switched off");
        await desk.No("bob", "team route commons off", RefusalKind.Forbidden);
        await desk.Hear("alice", "team route commons off", "is off");
        var said = await desk.Say("dana", "where a photo of her was uploaded to Commons without her consent");
        Assert.DoesNotContain(RouteTable.Find("commons")!.Title, said, StringComparison.Ordinal);
        await desk.Hear("alice", "team route commons on", "is on");
    }

    [Theory]
    [InlineData("where an edit summary names the hospital she works at")]
    [InlineData("where he linked his account to his real name in a noticeboard thread")]
    [InlineData("where step private 1")]
    public async Task What_a_project_lacks_is_done_by_the_next_that_can(string line)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "where step safety 4");
        await desk.Hear("alice", "team route oversight off", "is off");

        await desk.Hear("dana", line, RouteTable.Find("stewards")!.Title);
    }

    [Theory]
    [InlineData("emergency", "Noted: sent to the emergency address.")]
    [InlineData("stewards", "Noted: sent to the stewards.")]
    [InlineData("trust-and-safety", "Noted: sent to Trust & Safety.")]
    public async Task Where_it_was_sent_is_said_by_its_name(string route, string said)
    {
        await using var desk = await TestDesk.Open();

        await desk.Hear("dana", $"where sent {route}", said);
    }

    [Theory]
    [InlineData("where the reporter says he will go to the press")]
    [InlineData("where asdf")]
    [InlineData("where there is an image of a naked statue in the article on david")]
    [InlineData("where somebody posted her home address on a talk page")]
    [InlineData("where nekdo je objavil mojo telefonsko številko")]
    [InlineData("where ჩემი მისამართი გამოაქვეყნეს")]
    [InlineData("where step dispute 1")]
    public async Task Every_answer_ends_with_the_two_addresses(string line)
    {
        await using var desk = await TestDesk.Open();

        await desk.Hear("dana", line, RouteTable.SafetyLine);
    }

    [Theory]
    [InlineData("where the reporter says he will go to the press")]
    [InlineData("where someone threatened to take me to ANI")]
    public async Task A_threat_that_hurts_nobody_is_not_called_nobodys_harassment(string line)
    {
        await using var desk = await TestDesk.Open();

        Assert.DoesNotContain("nobody's harassment", await desk.Say("dana", line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_on_duty_hears_that_it_was_sent_and_nothing_more()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set daily 09:00 bob carol", "bob");
        await desk.Pass(Duration.Zero);
        await desk.Hear("dana", "where sent oversight", "bob is told");
        var told = await desk.Told(Duration.Zero, "bob", "dana has sent something");
        Assert.Contains("dana has sent something", told, StringComparison.Ordinal);
        await desk.No("dana", "where sent nowhere", RefusalKind.Argument, "oversight");
    }

    [Fact]
    public async Task A_packet_says_what_is_missing_and_warns_when_a_recipient_is_a_party()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "contact set User:Jackdaw address=jackdaw@example.org route=arbitrators the arbitrator on call");
        var number = await desk.OpenCase("bob",
            "reporter=User:Kestrel accused=User:Jackdaw link=https://en.wikipedia.org/w/index.php?diff=1 Insults");
        await desk.Hear("bob", $"packet to=arbitrators case={number} me=\"by mail\"",
            "looked into so far: missing", "Careful", "is a party");
        await desk.Hear("bob", $"case note {number} Diffs checked");
        await desk.Hear("bob", $"packet to=arbitrators case={number} me=\"by mail\"", "looked into so far: missing", "notes=yes");
        var whole = await desk.Say("bob", $"packet to=arbitrators case={number} me=\"by mail\" notes=yes");
        Assert.DoesNotContain("looked into so far: missing", whole, StringComparison.Ordinal);
        await desk.No("dana", $"packet to=arbitrators case={number}", RefusalKind.Forbidden, "There is no case");
        await desk.No("dana", "packet to=arbitrators", RefusalKind.Argument, "summary");
        await desk.Hear("alice", "audit list", "export to arbitrators");
    }

    [Fact]
    public async Task Nothing_typed_to_where_guide_or_draft_is_stored_logged_or_audited()
    {
        await using var desk = await TestDesk.Open();
        var before = (await desk.Say("alice", "audit verify")).Split(' ')[3];
        string[] lines =
            ["where zqxmark posted her number", "guide zqxmark what now", "draft check reply zqxmark thank you", "question yes no"];
        foreach (var line in lines)
            await desk.Run("dana", line);
        Assert.Equal(int.Parse(before, null) + 1, int.Parse((await desk.Say("alice", "audit verify")).Split(' ')[3], null));
        Assert.DoesNotContain("zqxmark", desk.Log, StringComparison.Ordinal);
        await foreach (var entry in desk.Store.Audit(desk.Slot, TestContext.Current.CancellationToken))
            Assert.DoesNotContain("zqxmark", entry.Entry.ToString(), StringComparison.Ordinal);
    }
}
