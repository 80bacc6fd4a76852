using Bot.Basics;
using NodaTime;

namespace Bot.Times.Terms;

/// <summary>Where a phrase is seen from: now, a zone, and what the date is for.</summary>
internal sealed record Frame(Instant Now, DateTimeZone Zone, WhenRules Rules)
{
    public LocalDateTime Local => Now.InZone(Zone).LocalDateTime;

    public LocalDate Today => Local.Date;

    public bool Ahead => Rules.Direction == Direction.Future;
}
