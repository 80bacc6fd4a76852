using Bot.Cases;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Times that people mean: typed at night, said to the day, told when they are awake.</summary>
public sealed class TimesTests
{
    private static readonly Duration minute = Duration.FromMinutes(1);

    [Fact]
    public async Task A_span_of_days_typed_in_the_night_ends_in_an_evening_and_so_does_its_heads_up()
    {
        // 02:41 in Berlin.
        await using var desk = await TestDesk.Open("2026-11-30T01:41:00Z");
        var n = await Taken(desk);
        await desk.Hear("bob", $"promise make {n} in 3 days update",
            "by Thu 3 Dec 2026 18:00 Europe/Berlin, in 3 days", "I remind you 2026-12-02T17:00:00Z, and when it is due");
        await desk.Silence(Duration.FromMinutes(63 * 60 + 18));
        await desk.Told(minute, "bob", n, "If it will slip");
        await desk.Told(Duration.FromDays(1), "bob", n, "Is it done?");
    }

    [Fact]
    public async Task A_heads_up_that_would_come_in_the_night_comes_the_evening_before_though_no_quiet_hours_are_set()
    {
        await using var desk = await TestDesk.Open("2026-11-30T01:35:00Z");
        var n = await Taken(desk);
        await desk.Hear("bob", $"promise make {n} tomorrow update",
            "Tue 1 Dec 2026 18:00 Europe/Berlin, in 1 d 15 h", "I remind you 2026-11-30T19:30:00Z, and when it is due");
    }

    [Fact]
    public async Task Where_the_night_leaves_no_hour_for_a_heads_up_the_answer_says_so()
    {
        await using var desk = await TestDesk.Open("2026-11-30T20:00:00Z");
        var n = await Taken(desk);
        var answer = await desk.Say("bob", $"promise make {n} \"in 6 hours\" update");
        Assert.Contains("I remind you when it is due.", answer, StringComparison.Ordinal);
        await desk.Silence(Duration.FromMinutes(359));
        await desk.Told(minute, "bob", n, "Is it done?");
    }

    [Fact]
    public async Task The_answer_names_the_hour_at_which_quiet_hours_let_it_through()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        await desk.Hear("bob", "me quiet 22-8");
        await desk.Hear("bob", "remind me wed 02:41 tea", "I remind you 2026-12-02T07:00:00Z, when your quiet hours are over", "02:41");
        var told = await desk.Told(Duration.FromHours(46), "bob", "tea");
        Assert.DoesNotContain("late", told, StringComparison.Ordinal);
        await desk.Hear("bob", "remind me in 30 minutes tea", "I remind you Wed 2 Dec 2026 08:30 Europe/Berlin");
    }

    [Fact]
    public async Task What_rings_at_an_hour_that_somebody_typed_rings_then_where_no_quiet_hours_are_set()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        await desk.Hear("bob", "remind me tomorrow 3am: the train");
        await desk.Silence(Duration.FromMinutes(16 * 60 + 59));
        await desk.Told(minute, "bob", "the train");
    }

    [Fact]
    public async Task The_hours_are_those_of_whoever_has_the_promise_in_the_end()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        await desk.Hear("carol", "me zone America/Los_Angeles");
        var n = await Taken(desk);
        await desk.Hear("bob", $"promise make {n} \"2 dec 20:00\" update", "I remind you 2026-12-01T19:30:00Z");
        await desk.Hear("bob", $"case pass {n} carol");
        await desk.Told(Duration.Zero, "carol", "You were given");
        // After midnight in Berlin it is a good time in Los Angeles.
        await desk.Silence(Duration.FromMinutes(38 * 60 + 39));
        await desk.Told(minute, "carol", n, "If it will slip");
    }

    [Fact]
    public async Task Another_zone_is_echoed_in_ones_own_too()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        var n = await Taken(desk);
        await desk.Hear("bob", $"promise make {n} \"fri 18:00 America/New_York\" update",
            "by Fri 4 Dec 2026 18:00 America/New_York (Sat 5 Dec 2026 00:00 Europe/Berlin), in 5 days");
    }

    [Fact]
    public async Task Nothing_that_is_stored_is_seen_from_the_moment_of_typing()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        var n = await Taken(desk);
        await desk.Hear("bob", $"promise make {n} in 4 days update", ", in 4 days");
        await desk.Hear("bob", $"promise move {n} in 5 days told=yes", ", in 5 days");
        await desk.Hear("bob", $"promise snooze {n} in 2 days", ", in 2 days");
        await desk.Hear("bob", $"case ask {n} carol tomorrow which page?");
        await desk.Hear("bob", $"case chase {n} q1 in 3 days");
        await desk.Hear("bob", $"case wait {n} \"in 2 weeks\" the checkuser result", ", in 14 days");
        var story = await desk.Say("bob", $"case timeline {n}");
        Assert.DoesNotMatch(@"\bin [0-9]+ |\bago\b", story);
        Assert.Contains("p1: update to the reporter by Fri 4 Dec 2026 18:00 Europe/Berlin", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_stands_in_the_order_of_events_with_the_time_of_typing_beside()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        var n = await Taken(desk, "received=\"yesterday 12:00\" ");
        await desk.Hear("bob", $"case told {n} accused when=\"8:40\" you are blocked");
        await desk.Hear("bob", $"case act {n} when=\"8:32\" blocked for a week");
        var lines = (await desk.Say("bob", $"case timeline {n}")).Split('\n');
        var act = Array.FindIndex(lines, l => l.Contains("blocked for a week", StringComparison.Ordinal));
        var notice = Array.FindIndex(lines, l => l.Contains("you are blocked", StringComparison.Ordinal));
        var opened = Array.FindIndex(lines, l => l.Contains("opened", StringComparison.Ordinal));
        Assert.True(act < notice && notice < opened, string.Join('\n', lines));
        Assert.Contains("2026-11-30T07:32:00Z (typed 2026-11-30T09:00:0", lines[act], StringComparison.Ordinal);
        Assert.Contains("2026-11-30T07:40:00Z (typed ", lines[notice], StringComparison.Ordinal);
        Assert.DoesNotContain("typed", lines[opened], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind me tomorrow: call", "Tue 1 Dec 2026 09:00", "call")]
    [InlineData("remind me tomorrow 6pm— call", "Tue 1 Dec 2026 18:00", "call")]
    [InlineData("remind me tomorrow (6pm) call", "Tue 1 Dec 2026 18:00", "call")]
    [InlineData("remind me tomorrow 1800 call", "Tue 1 Dec 2026 18:00", "call")]
    [InlineData("remind me tomorrow ９am call", "Tue 1 Dec 2026 09:00", "call")]
    [InlineData("remind me <t:1799999999:F> call", "Fri 15 Jan 2027 08:59", "call")]
    [InlineData("remind me before friday: call", "Thu 3 Dec 2026 18:00", "call")]
    [InlineData("remind me 1d12h call", "Tue 1 Dec 2026 22:00", "call")]
    [InlineData("remind me \"tomorrow 6pm\": call", "Tue 1 Dec 2026 18:00", "call")]
    public async Task What_is_typed_around_a_date_is_of_neither_the_date_nor_the_words(string typed, string at, string text)
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        await desk.Hear("bob", typed, $"I remind you {at} Europe/Berlin", $": {text}. (");
    }

    [Theory]
    [InlineData("remind me tomorrow 5-6pm call", RefusalKind.Question)]
    [InlineData("remind me tomorrow 5-6 call", RefusalKind.Argument)]
    [InlineData("remind me tomorrow [6pm] call", RefusalKind.Argument)]
    [InlineData("remind me tomorrow 9ish call", RefusalKind.Argument)]
    [InlineData("remind me 18h call", RefusalKind.Question)]
    public async Task A_time_that_is_not_understood_is_asked_about_and_never_left_in_the_words(string typed, RefusalKind kind)
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        await desk.No("bob", typed, kind);
    }

    [Fact]
    public async Task A_signature_or_a_mails_date_is_taken_as_copied_and_an_offset_is_a_zone()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        var n = await desk.OpenCase("bob", "received=\"14:30, 28 November 2026 (UTC)\" reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case show {n}", "2026-11-28T14:30:00Z");
        var m = await desk.OpenCase("bob", "received=\"Sat, 28 Nov 2026 15:31:07 +0100 (CET)\" reporter=User:Kestrel Insults");
        await desk.Hear("bob", $"case show {m}", "2026-11-28T14:31:07Z");
        await desk.Hear("bob", "me zone UTC-5", "UTC-05");
        await desk.Hear("bob", "remind me tomorrow 9am tea", "Tue 1 Dec 2026 09:00 UTC-05");
    }

    [Fact]
    public async Task A_snooze_of_hours_is_never_an_hour_of_the_day()
    {
        await using var desk = await TestDesk.Open("2026-11-30T09:00:00Z");
        var n = await Taken(desk);
        await desk.Hear("bob", $"promise make {n} in 5 days update");
        await desk.Hear("bob", $"promise snooze {n} 18h", "Tue 1 Dec 2026 04:00 Europe/Berlin, in 18 hours");
    }

    private static async Task<string> Taken(TestDesk desk, string more = "")
    {
        var n = await desk.OpenCase("bob", more + "acknowledged=\"just now\" reporter=User:Kestrel accused=User:Rook Insults");
        await desk.Hear("bob", $"case take {n}");
        return n;
    }
}
