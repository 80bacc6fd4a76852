using Bot.Basics;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class LadderTests
{
    private static readonly Duration day = Duration.FromDays(1);

    [Fact]
    public async Task The_heads_up_comes_a_day_before_and_says_what_to_do()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 5 days");
        await desk.Silence(4 * day - Duration.FromMinutes(1));
        await desk.Told(Duration.FromMinutes(1), "bob",
            n, "If it will slip, tell the reporter now", "A delay notice in outline", $"promise move {n} p1");
    }

    [Fact]
    public async Task The_heads_up_of_a_short_promise_comes_after_two_thirds_of_its_span()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 6 hours");
        await desk.Silence(Duration.FromMinutes(239));
        await desk.Told(Duration.FromMinutes(1), "bob", n, "If it will slip");
        await desk.Told(Duration.FromHours(2), "bob", n, "Is it done?");
    }

    [Fact]
    public async Task The_ladder_climbs_from_the_owner_to_the_others_to_the_leads_to_the_rooms_and_ends()
    {
        await using var desk = await TestDesk.Open();
        desk.Get<Bot.Notices.Networks>().Add(desk.Network);
        var room = new RecordingTransport("irc:libera");
        desk.Get<Bot.Notices.Networks>().Add(room);
        await desk.Hear("alice", "team room irc:libera #casework");
        var n = await Promised(desk, "in 3 days", "update on Secretword");
        await desk.Hear("carol", $"case join {n}");
        await desk.Told(2 * day, "bob", n, "If it will slip");
        await desk.Told(day, "bob", n, "Is it done?");
        var again = await desk.Told(day, "bob", n, "1 day late and not marked as kept");
        Assert.DoesNotContain("This comes late", again, StringComparison.Ordinal);
        await desk.Told(day, "carol", n, "bob promised", "2 days late");
        await desk.Told(day, "alice", n, "bob promised", "3 days late");
        Assert.Empty(room.Take());
        await desk.Silence(day);
        var said = Assert.Single(room.Take());
        Assert.Equal("#casework", said.To);
        Assert.Contains($"{n}: something promised is 4 days late", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretword", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bob", said.Text, StringComparison.Ordinal);
        await desk.Silence(30 * day);
        Assert.Empty(room.Take());
    }

    [Fact]
    public async Task Where_a_recused_member_is_in_the_team_private_messages_take_the_place_of_the_room()
    {
        await using var desk = await TestDesk.Open();
        var room = new RecordingTransport("irc:libera");
        desk.Get<Bot.Notices.Networks>().Add(room);
        await desk.Hear("alice", "team room irc:libera #casework");
        var n = await Promised(desk, "in 3 days");
        await desk.Hear("carol", $"case recuse {n}");
        var told = await desk.Pass(8 * day);
        await Talk.Until(() => !desk.Get<Bot.Notices.OutboxRelay>().IsBusy, "all is told");
        told = [.. told, .. desk.Network.Take()];
        Assert.Empty(room.Take());
        Assert.DoesNotContain(told, t => t.To is "carol" or "dana");
        Assert.Contains(told, t => t.To == "alice" && t.Text.Contains("4 days late", StringComparison.Ordinal));
        Assert.Contains(told, t => t.To == "bob" && t.Text.Contains("4 days late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_could_not_be_told_hears_nothing_of_what_was_kept_meanwhile()
    {
        await using var desk = await TestDesk.Open();
        var room = new RecordingTransport("irc:libera") { IsUp = false };
        desk.Get<Bot.Notices.Networks>().Add(room);
        await desk.Hear("alice", "team room irc:libera #casework");
        var n = await Promised(desk, "in 3 days");
        await desk.Pass(8 * day);
        await desk.Hear("bob", $"promise keep {n}", "after its date");
        room.IsUp = true;
        await desk.Pass(Duration.FromMinutes(5));
        await Talk.Until(() => desk.Store.Outbox(desk.Slot, CancellationToken.None).Result.IsEmpty, "the outbox is empty");
        Assert.Empty(room.Take());
    }

    [Fact]
    public async Task Every_step_can_be_snoozed_and_the_ladder_goes_on_from_there()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        await desk.Told(2 * day, "bob", "If it will slip");
        await desk.Hear("bob", $"promise snooze {n} 26h", "It is still promised for 2026-11-21T09:00:00Z");
        await desk.Silence(25 * Duration.FromHours(1));
        var late = await desk.Told(Duration.FromHours(1), "bob", n, "Is it done?");
        Assert.DoesNotContain("This comes late", late, StringComparison.Ordinal);
        await desk.Hear("bob", $"promise snooze {n} 72h");
        await desk.Silence(Duration.FromHours(71));
        await desk.Told(Duration.FromHours(1), "bob", n, "not marked as kept");
        await desk.No("bob", $"promise snooze {n} yesterday", RefusalKind.Argument);
    }

    [Fact]
    public async Task Moving_begins_a_new_ladder()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        await desk.Told(2 * day, "bob", "If it will slip");
        await desk.Hear("bob", $"promise move {n} \"{At(desk, "in 4 days")}\" told=yes");
        await desk.Silence(3 * day - Duration.FromMinutes(1));
        await desk.Told(Duration.FromMinutes(1), "bob", n, "If it will slip");
        await desk.Told(day, "bob", n, "Is it done?");
    }

    [Theory]
    [InlineData("promise keep {0}")]
    [InlineData("promise break {0} it cannot be done")]
    [InlineData("case close {0} actioned blocked")]
    public async Task What_has_ended_rings_no_more(string ending)
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        await desk.Hear("bob", string.Format(System.Globalization.CultureInfo.InvariantCulture, ending, n));
        await desk.Silence(30 * day);
    }

    [Fact]
    public async Task After_a_reopening_an_open_promise_rings_again()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        await desk.Hear("bob", $"case close {n} actioned blocked");
        await desk.Silence(5 * day);
        await desk.Hear("bob", $"case reopen {n} it went on");
        await desk.Told(Duration.FromSeconds(1), "bob",
            n, "Is it done?", "This comes late: due 2026-11-21T09:00:00Z, told 2026-11-23T09:00:0");
    }

    [Fact]
    public async Task After_a_standstill_what_is_late_says_so()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        desk.Time.Pass(3 * day + Duration.FromMinutes(7));
        await desk.Told(Duration.Zero, "bob", n, "Is it done?", "This comes late: due 2026-11-21T09:00:00Z, told 2026-11-21T09:07:00Z");
    }

    [Fact]
    public async Task The_acknowledgement_has_a_ladder_of_its_own()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        // Sixteen hours later it is two in the morning in Berlin: the evening before.
        await desk.Silence(Duration.FromMinutes(10 * 60 + 29));
        await desk.Told(Duration.FromMinutes(1), "alice", n, "That should happen by 2026-11-19T09:00:00Z");
        await desk.Hear("bob", $"case take {n}");
        var due = await desk.Told(Duration.FromMinutes(13 * 60 + 30), "bob", n, "has not heard that it arrived", $"case ack {n}");
        Assert.DoesNotContain("This comes late", due, StringComparison.Ordinal);
        await desk.Told(day, "bob", n, "has not heard that it arrived");
        await desk.Hear("bob", $"case ack {n}");
        await desk.Silence(30 * day);
    }

    [Fact]
    public async Task A_question_is_chased_twice_and_no_more_once_it_is_answered()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"case ask {n} User:Heron \"in 3 days\" did you see the mails?", "q1", "Sat 21 Nov 2026");
        await desk.Told(Duration.FromHours(80), "bob", "you asked User:Heron “did you see the mails?”", $"case answered {n} q1");
        var second = await desk.Told(day, "bob", "you asked User:Heron");
        Assert.DoesNotContain("This comes late", second, StringComparison.Ordinal);
        await desk.Silence(30 * day);
        await desk.Hear("bob", $"case ask {n} User:Stint \"in 3 days\" which page?");
        await desk.Hear("bob", $"case chase {n} q2 in 5 days", "q2");
        await desk.Silence(4 * day);
        await desk.Hear("bob", $"case answered {n} q2 the talk page", "answered");
        await desk.Silence(30 * day);
    }

    [Fact]
    public async Task The_end_of_a_wait_is_told_once()
    {
        await using var desk = await TestDesk.Open();
        var n = await Acknowledged(desk);
        await desk.Hear("bob", $"case wait {n} \"in 3 days\" the checkuser result");
        await desk.Told(Duration.FromHours(80), "bob", n, "the wait for the checkuser result was until", $"case resume {n}");
        await desk.Silence(10 * day);
        await desk.Hear("bob", $"case resume {n}", "goes on");
    }

    [Fact]
    public async Task A_wait_never_pauses_a_promise()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        await desk.Hear("bob", $"case wait {n} \"in 3 weeks\" the checkuser result", "never a promise");
        await desk.Told(3 * day, "bob", "Is it done?");
    }

    [Fact]
    public async Task A_report_that_names_everybody_does_not_stop_the_clock()
    {
        await using var desk = await TestDesk.Open();
        var other = await Promised(desk, "in 3 days");
        await desk.Hear("bob", "case open reporter=alice target=bob accused=carol All of them");
        await desk.Told(3 * day, "bob", other, "Is it done?");
        await desk.Silence(Duration.FromHours(1));
    }

    [Fact]
    public async Task Settings_count_for_cases_that_are_open_already()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 8 days");
        await desk.Hear("alice", "team set heads-up 2 days", "heads-up is 2 days now");
        await desk.Silence(6 * day - Duration.FromMinutes(1));
        await desk.Told(Duration.FromMinutes(1), "bob", n, "If it will slip");
    }

    [Fact]
    public async Task An_owner_who_was_away_hears_of_it_although_others_were_told_since()
    {
        await using var desk = await TestDesk.Open();
        var n = await Promised(desk, "in 3 days");
        await desk.Hear("carol", $"case join {n}");
        desk.Network.Unreachable.Add("bob");
        await desk.Told(5 * day, "carol", n, "2 days late");
        desk.Network.Unreachable.Clear();
        await desk.Told(Duration.FromMinutes(2), "bob", n, "not marked as kept", "This comes late: due 2026-11-22T09:00:00Z");
    }

    private static async Task<string> Acknowledged(TestDesk desk)
    {
        var n = await desk.OpenCase("bob", "acknowledged=\"just now\" reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case take {n}");
        return n;
    }

    private static async Task<string> Promised(TestDesk desk, string when, string what = "update")
    {
        var n = await Acknowledged(desk);
        var isInDays = when.StartsWith("in ", StringComparison.Ordinal) && when.EndsWith("days", StringComparison.Ordinal);
        var typed = isInDays ? $"\"{At(desk, when)}\"" : when;
        await desk.Hear("bob", $"promise make {n} {typed} {what}");
        return n;
    }

    /// <summary>"in 3 days" means an evening; these tests want the very hour.</summary>
    private static string At(TestDesk desk, string when)
    {
        var days = int.Parse(when.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        var at = desk.Time.Now() + Duration.FromDays(days);
        return at.InUtc().ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture);
    }
}
