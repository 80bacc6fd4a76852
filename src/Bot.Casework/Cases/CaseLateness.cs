using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>
/// Which cases have waited for longer than their team wants, from their heads. A wait for somebody outside pauses these clocks.
/// </summary>
public static class CaseLateness
{
    /// <summary>Whether nobody has touched the case for the team's time, and it is not waiting for somebody outside.</summary>
    public static bool IsIdle(CaseHead head, Team team, Instant now) =>
        head.IsOpen && !Waits(head, now) && head.Touched + CaseSettings.NoActivity.Of(team) <= now;

    /// <summary>Whether the reporter should have had a first update by now.</summary>
    public static bool LacksFirstUpdate(CaseHead head, Team team, Instant now) => head.IsOpen && head.FirstUpdate is null
        && head.Acknowledged is not null && !Waits(head, now) && head.Received + CaseSettings.FirstUpdate.Of(team) <= now;

    /// <summary>Whether there should have been an outcome by now.</summary>
    public static bool LacksOutcome(CaseHead head, Team team, Instant now) =>
        head.IsOpen && !Waits(head, now) && head.Received + CaseSettings.FinalAnswer.Of(team) <= now;

    private static bool Waits(CaseHead head, Instant now) => head.WaitsUntil > now;
}
