using Bot.Scheduling;
using Bot.Texts;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

public sealed class DangerTests
{
    private const string First = "Somebody may be in danger.";
    private const string Threat = "He says he will kill himself tonight";

    [Theory]
    [InlineData("case open reporter=User:Kestrel " + Threat)]
    [InlineData("remind me tomorrow " + Threat)]
    [InlineData("packet to=oversight " + Threat)]
    [InlineData("where " + Threat)]
    [InlineData("guide " + Threat)]
    public async Task It_is_said_first_at_every_door(string line)
    {
        await using var desk = await TestDesk.Open();

        Assert.StartsWith(First + " Mail emergency@wikimedia.org now", await desk.Say("bob", line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case note arb-9999 " + Threat)]
    [InlineData("case open received=gestern " + Threat)]
    [InlineData(Threat)]
    public async Task It_is_said_where_the_line_is_refused_or_no_command(string line)
    {
        await using var desk = await TestDesk.Open();
        var answer = await desk.Run("bob", line);

        Assert.NotNull(answer.Refusal);
        Assert.StartsWith(First, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_said_while_the_store_is_away()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        ((MemoryStore)desk.Store).IsDown = true;

        var answer = await desk.Run("bob", $"case note {n} {Threat}");

        Assert.Equal(RefusalKind.Unavailable, answer.Refusal?.Kind);
        Assert.StartsWith(First, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_training_are_left_alone()
    {
        await using var desk = await TestDesk.Open();

        Assert.DoesNotContain(First, await desk.Say("bob", "draft check reply " + Threat), StringComparison.Ordinal);
        Assert.DoesNotContain(First, await desk.Say("bob", "train answer xyz " + Threat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handed_in_at_three_with_nobody_awake_it_rings_all_at_hand_again_and_the_leads_until_it_is_sent()
    {
        await using var desk = await TestDesk.Open("2026-11-18T02:00:00Z");
        foreach (var name in new[] { "alice", "bob", "carol" })
            await desk.Hear(name, "me quiet 22-8");
        var handedIn = await desk.Hear("dana", "case open reporter=User:Kestrel " + Threat, First, "Received as arb-");
        var n = handedIn.Split(' ', '.').First(w => w.StartsWith("arb-", StringComparison.Ordinal));

        await desk.Told(Duration.Zero, "bob", n, "somebody may be in danger", "emergency@wikimedia.org");
        await desk.Told(Duration.Zero, "carol", n, "somebody may be in danger");
        await desk.Told(Duration.FromMinutes(15), "carol", n, "nobody has said yet that it was sent");
        await desk.Told(Duration.FromMinutes(45), "bob", n);
        await desk.Told(Duration.FromMinutes(30), "alice", n);
        await desk.Told(Duration.FromMinutes(30), "carol", n);
        await desk.Hear("bob", $"case danger {n} sent by mail at 5", "it was sent");
        await desk.Hear("carol", $"case show {n} all", "danger: d1: noticed", "it was sent, bob", "(by mail at 5)");
    }

    [Fact]
    public async Task Who_is_on_duty_is_rung_beside_whoever_has_the_case()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set weekly 09:00 carol alice");
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Pass(Duration.FromMinutes(1));
        await desk.Hear("bob", $"case note {n} {Threat}", First);

        var told = await desk.Pass(Duration.FromMinutes(1));

        var rung = told.Where(t => t.Text.Contains("in danger", StringComparison.Ordinal)).Select(t => t.To);
        Assert.Equal(["bob", "carol"], rung.Order());
    }

    [Fact]
    public async Task It_stops_once_somebody_says_that_it_was_sent()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.FromMinutes(1));
        await desk.Hear("bob", $"case danger {n} sent");

        await desk.Silence(Duration.FromHours(3));
    }

    [Fact]
    public async Task What_was_done_at_once_settles_it_too()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Hear("bob", $"case act {n} mailed the emergency address");

        await desk.Hear("carol", $"case show {n}", "something was done at once, bob");
    }

    [Fact]
    public async Task The_card_says_it_and_the_case_is_not_closed_before_somebody_has_said_what_was_done()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {Threat}");

        await desk.Hear("bob", $"case show {n}", "nobody has said yet what was done", "a word on what was done about the danger");
        await desk.No("bob", $"case close {n} actioned blocked", RefusalKind.Question, "Say that first");
        await desk.Hear("bob", $"case danger {n} none", "looked at, no danger, by you");
        await desk.Hear("bob", $"case close {n} actioned anyway=yes blocked", "is closed");
    }

    [Fact]
    public async Task A_second_word_of_the_same_is_one_line_and_rings_nobody_anew()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {Threat}", First);
        var again = await desk.Hear("carol", $"case note {n} {Threat}, says User:K", "noted already", "emergency@wikimedia.org");

        Assert.DoesNotContain(First, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looked_and_found_none_stands_in_the_leads_daily_lines()
    {
        await using var desk = await TestDesk.Open();
        await desk.Get<OverdueMonitor>().Look(CancellationToken.None);
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Hear("bob", $"case danger {n} none a quote from a song");

        await desk.Told(Duration.FromDays(1), "alice", n, "looked at, no danger, bob", "a quote from a song");
    }

    [Fact]
    public async Task Whoever_handed_it_in_may_say_that_it_is_sent_and_others_see_no_such_case()
    {
        await using var desk = await TestDesk.Open();
        var mine = (await desk.Hear("dana", "case open " + Threat, "arb-")).Split(' ', '.')
            .First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        var other = await desk.OpenCase();

        await desk.Hear("dana", $"case danger {mine} sent", "it was sent");
        await desk.No("dana", $"case danger {other} sent", RefusalKind.Forbidden, "There is no case");
    }

    [Fact]
    public async Task Nothing_of_it_goes_to_a_room()
    {
        await using var desk = await TestDesk.Open();
        var room = new RecordingTransport("irc:libera");
        desk.Get<Bot.Notices.Networks>().Add(room);
        await desk.Hear("alice", "team room irc:libera #casework");
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.FromHours(5));

        Assert.Empty(room.Take());
    }

    [Fact]
    public async Task A_packet_to_the_emergency_address_goes_as_it_is()
    {
        await using var desk = await TestDesk.Open();
        var packet = await desk.Hear("bob", "packet to=emergency " + Threat, "Send it now, as it is", "emergency@wikimedia.org", Threat);

        Assert.DoesNotContain("missing:", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("will probably not report back", packet, StringComparison.Ordinal);
        await desk.Hear("bob", "packet to=emergency", "Send it now, as it is");
    }

    [Fact]
    public async Task A_packet_to_child_protection_takes_the_address_alone_and_nothing_of_a_case()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel Secretword in the file's description");
        await desk.Hear("bob", "packet to=child-protection https://commons.wikimedia.org/wiki/File:Y.jpg uploaded today",
            "Send it now", "address: https://commons.wikimedia.org/wiki/File:Y.jpg", "where it is: uploaded today");
        await desk.No("bob", $"packet to=child-protection case={n}", RefusalKind.Argument, "The address", "links=");
        var packet = await desk.Hear(
            "bob", $"packet to=child-protection case={n} links=https://commons.wikimedia.org/wiki/File:X.jpg",
            "https://commons.wikimedia.org/wiki/File:X.jpg", "legal-reports@wikimedia.org", "anything else about where it is");

        Assert.DoesNotContain("Secretword", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("Kestrel", packet, StringComparison.Ordinal);
    }
}
