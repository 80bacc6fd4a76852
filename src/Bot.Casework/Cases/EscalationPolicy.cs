using Bot.People;
using Bot.Times;
using NodaTime;

namespace Bot.Cases;

/// <summary>Who is told as something comes due and stays undone.</summary>
public enum EscalationStep
{
    /// <summary>The owner, before: tell the reporter now if it will slip. [Alert them to any substantial delays]</summary>
    HeadsUp,

    /// <summary>The owner, at the time.</summary>
    Due,

    /// <summary>The owner once more.</summary>
    OwnerAgain,

    /// <summary>The other investigators.</summary>
    Others,

    /// <summary>The leads.</summary>
    Leads,

    /// <summary>The team's rooms: number and lateness only.</summary>
    Rooms,

    /// <summary>All have been told; only the daily lines go on.</summary>
    End,
}

/// <summary>How far something has been escalated.</summary>
/// <param name="Step">The next step to be taken, from 0.</param>
/// <param name="Last">When the last step was taken.</param>
/// <param name="SnoozedUntil">Nothing rings before this.</param>
public sealed record EscalationState(int Step = 0, Instant? Last = null, Instant? SnoozedUntil = null)
{
    /// <summary>The step that comes next.</summary>
    public EscalationStep Next => (EscalationStep)Math.Clamp(Step, 0, (int)EscalationStep.End);

    /// <summary>
    /// Whether a step that was taken is still what should be said. The owner's last one stands although others are told after it:
    /// an owner who was away must still hear of it.
    /// </summary>
    public bool IsStill(int step) => Step == step + 1 || (Step > step && step >= (int)EscalationStep.OwnerAgain);

    /// <summary>
    /// From its beginning; whoever did what begins it was told in the answer, so it leaves them an hour before it rings for what is late.
    /// </summary>
    public static EscalationState From(Instant now) => new(SnoozedUntil: now + Duration.FromHours(1));

    /// <summary>As it stands after a step was taken.</summary>
    public static EscalationState After(EscalationStep taken, Instant now) => new((int)taken + 1, now);
}

/// <summary>When the steps of an escalation are taken. Pure.</summary>
/// <param name="HeadsUp">How long before the due time the owner is told, unless the whole span is less than three times that.</param>
/// <param name="Between">How long between the steps after it.</param>
public sealed record EscalationPolicy(Duration HeadsUp, Duration Between)
{
    /// <summary>A team's.</summary>
    public static EscalationPolicy Of(Team team) => new(CaseSettings.HeadsUp.Of(team), CaseSettings.BetweenSteps.Of(team));

    /// <summary>When the next step is taken; null when all are.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="made">When the span began.</param>
    /// <param name="due">When it comes due.</param>
    /// <param name="headsUp">When the heads-up is told, where that is known better than from the spans.</param>
    public Instant? Next(EscalationState state, Instant made, Instant due, Instant? headsUp = null)
    {
        var step = state.Next;
        if (step == EscalationStep.End)
            return null;
        var at = step switch
        {
            EscalationStep.HeadsUp => headsUp ?? HeadsUpAt(made, due),
            EscalationStep.Due => due,
            _ => Later(due + Between * (step - EscalationStep.Due), state.Last + Between),
        };
        return Later(at, state.SnoozedUntil);
    }

    /// <summary>The heads-up: the team's span before, or a third of the span itself when that is shorter.</summary>
    public Instant HeadsUpAt(Instant made, Instant due) =>
        due - Duration.Min(HeadsUp, Duration.Max(Duration.Zero, (due - made) / 3));

    /// <summary>
    /// The heads-up at an hour at which its reader is awake: moved earlier; where that is before the span began, to the morning, or left
    /// out, which is the due time itself. What comes within the hour from what they just did stays where it is.
    /// </summary>
    public Instant HeadsUpAt(Instant made, Instant due, QuietHours quiet, DateTimeZone zone)
    {
        var at = HeadsUpAt(made, due);
        return at - made <= Duration.FromHours(1) ? at : quiet.Civil(at, made, due, zone);
    }

    /// <summary>The step to take now. A heads-up whose hour has gone by is left out: what is due is said to be due.</summary>
    public static EscalationStep StepNow(EscalationState state, Instant due, Instant now) =>
        state.Next == EscalationStep.HeadsUp && now >= due ? EscalationStep.Due : state.Next;

    private static Instant Later(Instant at, Instant? other) => other is { } b && b > at ? b : at;
}
