using Bot.Basics;
using NodaTime;

namespace Bot.Times.Terms;

/// <summary>Morning, afternoon, evening, night: an hour by itself, and what makes "at 8" one of two.</summary>
internal sealed record DayPart(string Name, int From, int To, LocalTime Usual)
{
    public static readonly DayPart Morning = new("morning", 0, 12, new LocalTime(9, 0));
    public static readonly DayPart Afternoon = new("afternoon", 12, 19, new LocalTime(15, 0));
    public static readonly DayPart Evening = new("evening", 16, 24, new LocalTime(19, 0));
    public static readonly DayPart Night = new("night", 18, 24, new LocalTime(21, 0));

    /// <summary>The small hours of a night are on the next date, though some mean the same one: both are readings.</summary>
    private const int SmallHours = 5;

    public IEnumerable<Clock> Within(IEnumerable<Clock> clocks)
    {
        foreach (var clock in clocks)
        {
            if (clock.Time.Hour >= From && clock.Time.Hour < To && clock.DayShift == 0)
                yield return clock;
            if (this == Night && clock.Time.Hour < SmallHours)
            {
                yield return clock;
                yield return clock with { DayShift = 1 };
            }
        }
    }
}
