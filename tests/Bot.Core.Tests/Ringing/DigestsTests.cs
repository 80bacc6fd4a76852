using Bot.Cases;
using Bot.People;
using Bot.Ringing;
using NodaTime;

namespace Bot.Core.Tests.Ringing;

public sealed class DigestsTests
{
    private static readonly DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly TeamSettings settings = new();
    private static readonly Instant now = Instant.FromUtc(2026, 11, 18, 9, 0);

    [Theory]
    [InlineData("2026-11-18T07:59:59", "2026-11-18T08:00:00")]
    [InlineData("2026-11-18T08:00:00", "2026-11-19T08:00:00")]
    [InlineData("2026-10-24T12:00:00", "2026-10-25T08:00:00")]
    [InlineData("2027-03-27T12:00:00", "2027-03-28T07:00:00")]
    public void The_daily_lines_come_at_nine_on_the_readers_clock_through_every_change_of_it(string at, string next)
    {
        static Instant Utc(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text + "Z").Value;
        Assert.Equal(Utc(next), Digests.After(Utc(at), settings, berlin));
    }

    [Fact]
    public void A_wait_for_somebody_outside_pauses_what_is_idle_and_what_lacks_an_answer()
    {
        var head = Head() with { Touched = now - Duration.FromDays(8), Received = now - Duration.FromDays(100) };
        Assert.True(Digests.IsIdle(head, settings, now) && Digests.LacksFirstUpdate(head, settings, now) && Digests.LacksOutcome(head, settings, now));
        var waits = head with { WaitsUntil = now + Duration.FromDays(1) };
        Assert.False(Digests.IsIdle(waits, settings, now) || Digests.LacksFirstUpdate(waits, settings, now) || Digests.LacksOutcome(waits, settings, now));
        Assert.True(Digests.LacksPromise(waits));
        Assert.True(Digests.IsIdle(waits, settings, now + Duration.FromDays(1)));
        Assert.False(Digests.IsIdle(head with { State = CaseState.Closed }, settings, now));
    }

    private static CaseHead Head() => new() { Team = new TeamId("arb"), Value = 7, Received = now, State = CaseState.Investigating, Acknowledged = now };
}
