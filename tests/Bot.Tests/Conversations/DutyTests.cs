using Bot.Basics;
using Bot.OnCall;
using Bot.People;
using Bot.Texts;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class DutyTests
{
    private static readonly PersonId A = new("a"), B = new("b");

    [Fact]
    public async Task Duty_is_handed_over_with_the_open_cases_and_without_those_one_must_not_see()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "oncall set daily 09:00 bob carol", "bob: until 2026-11-19", "carol");
        await desk.Hear("dana", "oncall who", "bob is on duty until 2026-11-19T08:00:00Z");
        var seen = await desk.OpenCase("alice", "reporter=User:A One");
        var hidden = await desk.OpenCase("alice", "reporter=User:B Two");
        await desk.Hear("carol", $"case recuse {hidden}");
        var on = await desk.Told(Duration.FromDays(1), "carol", "You are on duty");
        Assert.Contains(seen, on, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, on, StringComparison.Ordinal);
        await desk.Told(Duration.Zero, "bob", "Your duty is over; carol has it now");
    }

    [Fact]
    public async Task Overrides_and_swaps_hold_and_nobody_on_duty_says_whom_to_ask()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "oncall", "Nobody is on duty", "Ask alice");
        await desk.No("bob", "oncall swap bob carol", RefusalKind.State, "no rota");
        await desk.Hear("alice", "oncall set weekly 09:00 bob carol");
        await desk.Hear("bob", "oncall override alice until=\"tomorrow 12:00\"", "alice is on duty");
        await desk.Hear("dana", "oncall who", "alice");
        await desk.Hear("bob", "oncall swap bob carol", "carol has bob's shift");
        await desk.Hear("alice", "oncall set hours 08:00-12:00=bob 12:00-24:00=carol", "bob");
        await desk.Hear("dana", "oncall who", "bob");
        await desk.Pass(Duration.FromHours(16));
        await desk.Hear("dana", "oncall who", "Nobody is on duty");
        await desk.No("alice", "oncall set hours 8-12=bob", RefusalKind.Argument, "08:00-16:00=alice");
        await desk.No("alice", "oncall set weekly 09:00 mallory", RefusalKind.Argument, "Nobody called");
        await desk.No("dana", "oncall set weekly 09:00 bob", RefusalKind.Forbidden);
    }

    [Theory]
    [InlineData("2026-10-24T12:00:00Z", 25)]
    [InlineData("2026-03-28T12:00:00Z", 23)]
    [InlineData("2026-06-01T12:00:00Z", 24)]
    public void A_daily_hand_over_stays_at_its_hour_when_the_clocks_change(string at, int hours)
    {
        var rota = new Rota { Turn = RotaTurn.Daily, Order = [A, B], Start = new LocalDate(2026, 1, 1), Zone = "Europe/Berlin" };
        var shift = rota.At(NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value);
        Assert.Equal(Duration.FromHours(hours), shift.To - shift.From);
        Assert.NotEqual(shift.Person, rota.At(shift.To).Person);
    }

    [Fact]
    public void Somebody_is_on_duty_at_every_instant_and_shifts_meet()
    {
        Prop.ForAll<int, bool>((minutes, weekly) =>
        {
            var rota = new Rota
            {
                Turn = weekly ? RotaTurn.Weekly : RotaTurn.Daily,
                Order = [A, B, new("c")],
                Start = new LocalDate(2026, 11, 16),
                Zone = "Australia/Lord_Howe",
            };
            var at = Instant.FromUtc(2026, 11, 16, 0, 0) + Duration.FromMinutes(minutes * 7L);
            var shift = rota.At(at);
            return shift.Person is not null
                && shift.From <= at && at < shift.To
                && rota.At(shift.To).From == shift.To
                && rota.At(shift.From) == shift;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Contacts_go_stale_after_half_a_year_and_the_lead_is_reminded()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("alice", "contact set legal address=legal@example.org hours=9-17 language=en for lawsuits", "Confirmed today");
        await desk.No("alice", "contact set new", RefusalKind.Argument, "address");
        await desk.No("alice", "contact set new address=x@example.org route=nowhere", RefusalKind.Argument, "no route");
        await desk.Told(Duration.FromDays(181), "alice", "Are they still right?", "legal@example.org");
        await desk.Hear("dana", "contact list", "NOT confirmed");
        await desk.Hear("alice", "contact set legal", "Confirmed today");
        Assert.DoesNotContain("NOT", await desk.Say("dana", "contact find lawsuits"), StringComparison.Ordinal);
        await desk.Hear("alice", "contact remove legal", "is out");
        await desk.No("alice", "contact remove legal", RefusalKind.Argument);
    }

    [Fact]
    public async Task Training_asks_gives_reasons_and_keeps_the_progress_to_oneself()
    {
        await using var desk = await TestDesk.Open();
        var asked = (await desk.Run("dana", "train")).Reply!;
        var id = asked.Next!.Line.Split(' ')[2];
        await desk.Hear("dana", asked.Next.Line + "1", "yes", "no");
        await desk.No("dana", asked.Next.Line + "9", RefusalKind.Argument, "none of the answers");
        Assert.NotEqual(id, (await desk.Run("dana", "train")).Reply!.Next!.Line.Split(' ')[2]);
        await desk.Hear("dana", "train progress", "module");
        await desk.Hear("bob", "train progress", "0 of");
        var scenario = await desk.Say("dana", "train scenario");
        Assert.Contains("train points ", scenario, StringComparison.Ordinal);
        var points = scenario.Split('\n').Last(l => l.Contains("train points", StringComparison.Ordinal)).Split("] ")[1];
        await desk.Hear("dana", points, "A good answer thinks of");
        await desk.Hear("dana", "train again", "forgotten");
    }

    [Fact]
    public async Task The_four_questions_end_where_the_module_says()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "question", "1 of 4", "privacy");
        await desk.Hear("dana", "question no", "Do not answer it in public");
        await desk.Hear("dana", "question yes no", "Do not answer it in public");
        await desk.Hear("dana", "question yes yes no", "elsewhere");
        await desk.Hear("dana", "question yes yes yes no", "held in private");
        await desk.Hear("dana", "question yes yes yes yes", "best judgement");
        await desk.Hear("dana", "question yes unsure", "ask your team");
        await desk.No("dana", "question perhaps", RefusalKind.Argument);
    }
}
