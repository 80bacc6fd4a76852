using Bot.Basics;
using NodaTime;

namespace Bot.Times.Terms;

/// <summary>The hour of a day that was named without one.</summary>
internal enum MissingHour
{
    /// <summary>The rules say it.</summary>
    Rule,

    /// <summary>The end of that day.</summary>
    EndOfDay,

    /// <summary>Of a span of whole days: ahead it is the rules' hour, never the minute of typing; behind, the hour of now.</summary>
    OfSpan,
}

/// <summary>A day as it was named: all dates that it can mean, seen from now. None is said with <paramref name="Misfit"/>.</summary>
internal sealed record DayPhrase(Func<Frame, IEnumerable<LocalDate>> On, string Misfit)
{
    public MissingHour Hour { get; init; } = MissingHour.Rule;

    /// <summary>The first days of it, where it is more than a day ("next week"): "before" it is before these.</summary>
    public Func<Frame, IEnumerable<LocalDate>>? Begins { get; init; }

    public static DayPhrase Exactly(Func<Frame, LocalDate> day) => new(f => [day(f)], "There is no such day.");
}

/// <param name="DayShift">Midnight at the end of a day is 00:00 of the next: 1.</param>
internal readonly record struct Clock(LocalTime Time, int DayShift = 0);

/// <summary>An hour as it was named: all times that it can mean ("at 6": two). None is said with <paramref name="Misfit"/>.</summary>
internal sealed record ClockPhrase(IReadOnlyList<Clock> Times, string Misfit)
{
    /// <summary>"eod": the rules say when, and without a day it is today's.</summary>
    public static readonly ClockPhrase EndOfDay = new([], "");

    /// <summary>It could as well be a span ("18h"), and is one where the rules say so.</summary>
    public bool MaybeSpan { get; init; }
}

/// <summary>An exact distance from now; null if it leaves the calendar.</summary>
internal sealed record ShiftPhrase(Func<Frame, Instant?> At);

/// <summary>A zone as it was named: all that it can mean ("EST"). None is said with <paramref name="Misfit"/>.</summary>
internal sealed record ZonePhrase(IReadOnlyList<DateTimeZone> Zones, string Misfit);
