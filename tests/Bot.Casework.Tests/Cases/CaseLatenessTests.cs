using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.People;
using Bot.Promises;
using NodaTime;

namespace Bot.Casework.Tests.Cases;

public sealed class CaseLatenessTests
{
    private static readonly DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Team team = new() { Id = new TeamId("arb"), Title = "Arbitrators" };
    private static readonly Instant now = Instant.FromUtc(2026, 11, 18, 9, 0);

    [Theory]
    [InlineData("2026-11-18T07:59:59", "2026-11-18T08:00:00")]
    [InlineData("2026-11-18T08:00:00", "2026-11-19T08:00:00")]
    [InlineData("2026-10-24T12:00:00", "2026-10-25T08:00:00")]
    [InlineData("2027-03-27T12:00:00", "2027-03-28T07:00:00")]
    public void The_daily_lines_come_at_nine_on_the_readers_clock_through_every_change_of_it(string at, string next)
    {
        static Instant Utc(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text + "Z").Value;
        Assert.Equal(Utc(next), Agenda.After(Utc(at), team, berlin));
    }

    [Fact]
    public void A_wait_for_somebody_outside_pauses_what_is_idle_and_what_lacks_an_answer()
    {
        var head = Head() with { Touched = now - Duration.FromDays(8), Received = now - Duration.FromDays(100) };
        Assert.True(CaseLateness.IsIdle(head, team, now));
        Assert.True(CaseLateness.LacksFirstUpdate(head, team, now));
        Assert.True(CaseLateness.LacksOutcome(head, team, now));
        var waits = head with { WaitsUntil = now + Duration.FromDays(1) };
        Assert.False(CaseLateness.IsIdle(waits, team, now));
        Assert.False(CaseLateness.LacksFirstUpdate(waits, team, now));
        Assert.False(CaseLateness.LacksOutcome(waits, team, now));
        Assert.True(waits.LacksPromise);
        Assert.True(CaseLateness.IsIdle(waits, team, now + Duration.FromDays(1)));
        Assert.False(CaseLateness.IsIdle(head with { State = CaseState.Closed }, team, now));
    }

    private static CaseHead Head() => new()
    {
        Team = new TeamId("arb"), Value = 7, Received = now, State = CaseState.Investigating, Acknowledged = now,
    };
}
