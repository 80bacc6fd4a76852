using Bot.People;
using NodaTime;

namespace Bot.Promises;

/// <summary>Who is told as something comes due and stays undone.</summary>
public enum Rung
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

    /// <summary>The ladder is climbed; only the daily lines go on.</summary>
    End,
}

/// <summary>When a ladder's next rung is taken. Pure.</summary>
public static class Ladder
{
    /// <summary>The rung that comes next.</summary>
    public static Rung NextRung(Ring ring) => (Rung)Math.Clamp(ring.Step, 0, (int)Rung.End);

    /// <summary>When the next rung is taken; null when the ladder is climbed.</summary>
    /// <param name="ring">How far it has been climbed.</param>
    /// <param name="made">When the promise was made, or its clock began.</param>
    /// <param name="due">When it comes due.</param>
    /// <param name="settings">The team's.</param>
    public static Instant? Next(Ring ring, Instant made, Instant due, TeamSettings settings)
    {
        var rung = NextRung(ring);
        if (rung == Rung.End)
            return null;
        var at = rung switch
        {
            Rung.HeadsUp => HeadsUpAt(made, due, settings),
            Rung.Due => due,
            _ => Later(due + settings.LadderStep * (rung - Rung.Due), ring.Last + settings.LadderStep),
        };
        return Later(at, ring.SnoozedUntil);
    }

    /// <summary>The heads-up: the team's span before, or a third of the promise's own span when that is shorter.</summary>
    public static Instant HeadsUpAt(Instant made, Instant due, TeamSettings settings) =>
        due - Duration.Min(settings.HeadsUp, Duration.Max(Duration.Zero, (due - made) / 3));

    /// <summary>The rung to take now. A heads-up whose hour has gone by is left out: what is due is said to be due.</summary>
    public static Rung RungNow(Ring ring, Instant due, Instant now)
    {
        var rung = NextRung(ring);
        return rung == Rung.HeadsUp && now >= due ? Rung.Due : rung;
    }

    /// <summary>The ladder after a rung was taken.</summary>
    public static Ring Taken(Rung rung, Instant now) => new((int)rung + 1, now);

    private static Instant Later(Instant at, Instant? other) => other is { } b && b > at ? b : at;
}
