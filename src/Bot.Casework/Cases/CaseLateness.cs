using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>
/// Which cases have waited for longer than their team wants, from their heads. A wait for somebody outside pauses these clocks.
/// </summary>
public static class CaseLateness
{
    /// <summary>Whether nobody has touched the case for the team's time, and it is not waiting for somebody outside.</summary>
    public static bool IsIdle(CaseHead head, Team team, Instant now) => IdleFrom(head, team, now) <= now;

    /// <summary>Whether the reporter should have had a first update by now.</summary>
    public static bool LacksFirstUpdate(CaseHead head, Team team, Instant now) => FirstUpdateBy(head, team, now) <= now;

    /// <summary>Whether there should have been an outcome by now.</summary>
    public static bool LacksOutcome(CaseHead head, Team team, Instant now) => OutcomeBy(head, team, now) <= now;

    /// <summary>All that an open case waits for by the team's clocks, the acknowledgement with them.</summary>
    internal static IEnumerable<CaseDue> Dues(CaseHead head, Team team, Instant now)
    {
        if (head is { IsOpen: true, Acknowledged: null })
            yield return new CaseDue("acknowledgement", head.Received + CaseSettings.Acknowledge.Of(team));
        if (FirstUpdateBy(head, team, now) is { } update)
            yield return new CaseDue("first update", update);
        if (IdleFrom(head, team, now) is { } idle)
            yield return new CaseDue("next step", idle);
        if (OutcomeBy(head, team, now) is { } outcome)
            yield return new CaseDue("outcome", outcome);
    }

    private static Instant? IdleFrom(CaseHead head, Team team, Instant now) =>
        Runs(head, now) ? head.Touched + CaseSettings.NoActivity.Of(team) : null;

    private static Instant? FirstUpdateBy(CaseHead head, Team team, Instant now) =>
        Runs(head, now) && head.FirstUpdate is null && head.Acknowledged is not null
            ? head.Received + CaseSettings.FirstUpdate.Of(team)
            : null;

    private static Instant? OutcomeBy(CaseHead head, Team team, Instant now) =>
        Runs(head, now) ? head.Received + CaseSettings.FinalAnswer.Of(team) : null;

    private static bool Runs(CaseHead head, Instant now) => head.IsOpen && !(head.WaitsUntil > now);
}
