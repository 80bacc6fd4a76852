using Bot.Cases;
using Bot.People;
using NodaTime;

namespace Bot.Ringing;

/// <summary>The daily message: when it comes, and which heads give a line.</summary>
public static class Digests
{
    /// <summary>The next time for daily lines, strictly after an instant, in the reader's zone.</summary>
    public static Instant After(Instant now, TeamSettings settings, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        for (var date = today; ; date = date.PlusDays(1))
            if (zone.AtLeniently(date + settings.DigestAt).ToInstant() is var at && at > now)
                return at;
    }

    /// <summary>Whether nobody has touched the case for the team's time, and it is not waiting for somebody outside.</summary>
    public static bool IsIdle(CaseHead head, TeamSettings settings, Instant now) =>
        head.IsOpen && !Waits(head, now) && head.Touched + settings.NoActivity <= now;

    /// <summary>Whether the reporter should have had a first update by now.</summary>
    public static bool LacksFirstUpdate(CaseHead head, TeamSettings settings, Instant now) =>
        head.IsOpen && head.FirstUpdate is null && head.State != CaseState.New && !Waits(head, now) && head.Received + settings.FirstUpdate <= now;

    /// <summary>Whether there should have been an outcome by now.</summary>
    public static bool LacksOutcome(CaseHead head, TeamSettings settings, Instant now) =>
        head.IsOpen && !Waits(head, now) && head.Received + settings.FinalAnswer <= now;

    /// <summary>Whether somebody works on it and its reporter has no date to look forward to.</summary>
    public static bool LacksPromise(CaseHead head) =>
        head.State is CaseState.Acknowledged or CaseState.Investigating or CaseState.Deciding && !head.ReporterPromised;

    private static bool Waits(CaseHead head, Instant now) => head.WaitsUntil > now;
}
