using NodaTime;

namespace Bot.Times.Terms;

/// <summary>
/// The parts that a phrase has named so far, not yet set against now and a zone. Parts come in any order, each at most once:
/// <c>friday 18:00</c>, <c>18:00 on friday</c>, <c>tomorrow morning at 8</c>.
/// </summary>
internal sealed record Draft
{
    public static readonly Draft Empty = new();

    public DayPhrase? Day { get; init; }

    public ClockPhrase? Clock { get; init; }

    public DayPart? Part { get; init; }

    /// <summary>An exact distance from now ("in 2 seconds"); it leaves nothing for a day or a clock to say.</summary>
    public ShiftPhrase? Shift { get; init; }

    public ZonePhrase? Zone { get; init; }

    public Offset? Offset { get; init; }

    /// <summary>"before friday": the day before it, to its end.</summary>
    public bool Before { get; init; }

    /// <summary>The explanation at the end of an echo (", in 5 days"): how far from now; it must agree with the rest.</summary>
    public Duration? Gloss { get; init; }

    /// <summary>Both together, or null if they say the same part twice or cannot stand together.</summary>
    public Draft? And(Draft other)
    {
        var clash = Day is not null && other.Day is not null
            || Clock is not null && other.Clock is not null
            || Part is not null && other.Part is not null
            || Zone is not null && other.Zone is not null
            || Offset is not null && other.Offset is not null
            || Gloss is not null
            || Shift is not null
            || other.Shift is not null && this != Empty
            || (other.Zone ?? (object?)other.Offset) is not null && (Day ?? other.Day) is null && (Clock ?? other.Clock) is null
            || other.Gloss is not null && (Day is null || Clock is null);
        return clash ? null : new Draft
        {
            Day = Day ?? other.Day,
            Clock = Clock ?? other.Clock,
            Part = Part ?? other.Part,
            Shift = other.Shift,
            Zone = Zone ?? other.Zone,
            Offset = Offset ?? other.Offset,
            Gloss = other.Gloss,
            Before = Before || other.Before,
        };
    }
}
