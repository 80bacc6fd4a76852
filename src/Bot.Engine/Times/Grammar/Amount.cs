using Bot.Basics;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// A span as it was said. Days and months follow the calendar (the same hour on another date, over any change of clocks);
/// hours and less are exact.
/// </summary>
internal readonly record struct Amount(decimal Months, decimal Days, decimal Seconds)
{
    /// <summary>Two hundred years: beyond every rule, and inside every calendar.</summary>
    private const decimal MostDays = 73_000, DaySeconds = 86_400;

    public bool TooFar => Months * 30 + Days + Seconds / DaySeconds > MostDays;

    public bool IsCalendar => Seconds == 0;

    /// <summary>"0 minutes": no time at all.</summary>
    public bool IsNothing => this == default;

    public static Amount operator +(Amount a, Amount b) => new(a.Months + b.Months, a.Days + b.Days, a.Seconds + b.Seconds);

    /// <summary>So many of a unit; part of a day is hours. Null for a part of a month.</summary>
    public static Amount? Of(decimal quantity, Amount unit)
    {
        var (months, days) = (quantity * unit.Months, quantity * unit.Days);
        var whole = decimal.Floor(days);
        return months != decimal.Floor(months) ? null : new Amount(months, whole, quantity * unit.Seconds + (days - whole) * DaySeconds);
    }

    /// <summary>That far from a date, by the calendar part alone; null if too far.</summary>
    public LocalDate? From(LocalDate date, int sign) =>
        TooFar ? null : date.PlusMonths(sign * (int)Months).PlusDays(sign * (int)Days);

    /// <summary>That far from now; null if too far.</summary>
    public Instant? From(Frame f, int sign)
    {
        if (TooFar)
            return null;
        var day = Months == 0 && Days == 0
            ? f.Now
            : (From(f.Today, sign)!.Value + f.Local.TimeOfDay).InZoneLeniently(f.Zone).ToInstant();
        return day + sign * Exact;
    }

    /// <summary>With days of 24 hours and no months; null if too far or in months.</summary>
    public Duration? Fixed => TooFar || Months != 0 ? null : Duration.FromDays((int)Days) + Exact;

    private Duration Exact => Duration.FromTicks((long)decimal.Round(Seconds * 10_000_000));
}
