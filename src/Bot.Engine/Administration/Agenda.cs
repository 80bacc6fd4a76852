using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Administration;

/// <summary>When a member is next told their daily lines.</summary>
public sealed record Agenda : Document
{
    /// <summary>Whose.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>When next.</summary>
    public required Instant Next { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => DocOf(Owner);

    /// <summary>When the daily lines come.</summary>
    public static readonly TimeOfDaySetting At = new(
        "digest-at", "DigestAt", new LocalTime(9, 0), "when the daily lines come, in each person's own zone");

    /// <summary>The next time for daily lines, strictly after an instant, in the reader's zone.</summary>
    public static Instant After(Instant now, Team team, DateTimeZone zone)
    {
        var at = At.Of(team);
        for (var date = now.InZone(zone).Date; ; date = date.PlusDays(1))
            if (zone.AtLeniently(date + at).ToInstant() is var next && next > now)
                return next;
    }

    /// <summary>The daily lines of a person.</summary>
    public static DocId DocOf(PersonId person) => new("a:" + person.Value);
}
