using Bot.Basics;
using NodaTime;

namespace Bot.Times.Terms;

/// <summary>Where a phrase is seen from: now, a zone, and what the date is for.</summary>
internal sealed record Frame(Instant Now, DateTimeZone Zone, WhenRules Rules)
{
    public LocalDateTime Local => Now.InZone(Zone).LocalDateTime;

    /// <summary>The date from which "tomorrow" is counted, where it is not that of the zone.</summary>
    public LocalDate? CountedFrom { get; init; }

    public LocalDate Today => CountedFrom ?? Local.Date;

    public bool Ahead => Rules.Direction == Direction.Future;
}
