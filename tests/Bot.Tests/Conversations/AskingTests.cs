using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class AskingTests
{
    [Fact]
    public async Task A_colleague_who_is_asked_is_told_and_who_asked_hears_of_the_answer()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case ask {n} carol \"in 2 days\" have you met this account before?",
            "you asked carol", "carol is told now");
        await desk.Told(Duration.Zero, "carol", $"{n}: bob asks you “have you met this account before?”", $"case answered {n} q1");
        await desk.Hear("carol", $"case answered {n} q1 yes, twice", "q1", "bob, who asked, is told");
        await desk.Told(Duration.Zero, "bob", $"{n}: carol answered what you asked", $"case timeline {n}");
        await desk.Hear("bob", $"case ask {n} Carol chase=\"in 2 days\" and since?", "carol is told now");
        await desk.Hear("bob", $"case answered {n} q2 since the spring");
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(1)), t => t.To == "bob");
    }

    [Fact]
    public async Task Who_may_not_see_the_case_or_is_a_party_of_it_is_told_nothing()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=carol accused=User:Avocet Mails");
        await desk.Hear("alice", $"case recuse {n}");
        var recused = await desk.Hear("bob", $"case ask {n} alice \"in 2 days\" do you know them?", "I cannot tell alice of it");
        var admin = await desk.Hear("bob", $"case ask {n} dana \"in 2 days\" do you know them?", "I cannot tell dana of it");
        Assert.Equal(recused.Replace("alice", "dana", StringComparison.Ordinal).Replace("q1", "q2", StringComparison.Ordinal), admin);
        var party = await desk.Say("bob", $"case ask {n} reporter \"in 2 days\" which page?");
        Assert.DoesNotContain("is told", party, StringComparison.Ordinal);
        await desk.Hear("bob", $"case ask {n} me \"in 2 days\" look at the logs");
        Assert.DoesNotContain(await desk.Pass(Duration.FromMinutes(5)), t => t.Text.Contains("asks you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_was_answered_meanwhile_is_not_told_any_more()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("carol", "me quiet 8-20");
        await desk.Hear("bob", $"case ask {n} carol \"in 2 days\" which wiki was it?");
        await desk.Hear("bob", $"case answered {n} q1 the Czech one");
        var told = await desk.Pass(Duration.FromDays(1));
        Assert.DoesNotContain(told, t => t.Text.Contains("asks you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_packet_reads_as_something_one_sends()
    {
        await using var desk = await TestDesk.Open();
        var (n, other) = (await desk.OpenCase(), await desk.OpenCase());
        await desk.Hear("bob", $"case relate {n} {other}");
        await desk.Hear("bob", $"case kind {n} wikihounding");
        await desk.Hear("bob", $"case wiki {n} cs.wikipedia.org");
        await desk.Hear("bob", $"case note {n} the page history has been compared");
        await desk.Pass(Duration.FromMinutes(5));
        await desk.Hear("bob", $"case act {n} revisions hidden");
        await desk.Hear("bob", $"case written {n} a1");
        var without = await desk.Hear("bob", $"packet to=stewards case={n} me=\"by mail\"",
            "Hand-over to the stewards", "looked into so far: 18 Nov 2026: done: revisions hidden", "stays with the team",
            $"packet to=stewards case={n} me=\"by mail\" notes=yes");
        Assert.DoesNotContain("compared", without, StringComparison.Ordinal);
        var packet = await desk.Hear("bob", $"packet to=stewards case={n} me=\"by mail\" notes=yes",
            "18 Nov 2026: the page history has been compared; 18 Nov 2026: done: revisions hidden");
        string[] ours = ["related to", "you: the", "you: rev", "bob: the", "about wikihounding", "wiki: cs", "a1", "written up", other];
        foreach (var inside in ours)
            Assert.DoesNotContain(inside, packet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_names_people_to_those_who_may_know()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("alice", $"case assign {n} carol");
        await desk.Hear("carol", $"case pass {n} bob");
        await desk.Hear("alice", "team role dana investigator");
        await desk.Hear("alice", $"case unassign {n} bob");
        var audit = await desk.Hear("alice", "audit list", "| to bob", "| dana investigator", "| off bob");
        Assert.DoesNotMatch(@"\| (to |off )?p[a-z0-9]{12}\b", audit);
        var hidden = await desk.OpenCase("bob", "reporter=User:Coot Mails");
        await desk.Hear("bob", $"case assign {hidden} carol");
        await desk.Hear("alice", $"case recuse {hidden}");
        Assert.DoesNotContain(hidden, await desk.Say("alice", "audit list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bob", "case pass {n}", "You do not have")]
    [InlineData("carol", "case unassign {n} me", "You do not have")]
    [InlineData("bob", "case unassign {n} carol", "carol does not have")]
    [InlineData("alice", "case namesake {n} me lift", "You are not kept away")]
    [InlineData("alice", "case namesake {n} bob confirm", "bob is not kept away")]
    public async Task A_verb_follows_whoever_is_spoken_of(string who, string line, string said)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.No(who, line.Replace("{n}", n, StringComparison.Ordinal), RefusalKind.State, said);
    }

    [Fact]
    public async Task Several_have_a_case_and_one_has()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.No("alice", $"case take {n}", RefusalKind.State, $"bob already has {n}");
        await desk.Hear("carol", $"case join {n}");
        await desk.No("alice", $"case take {n}", RefusalKind.State, $"bob and carol already have {n}");
        await desk.No("bob", $"case assign {n} me", RefusalKind.State, $"You already have {n}");
        await desk.No("bob", $"case assign {n} carol", RefusalKind.State, $"carol already has {n}");
    }
}
