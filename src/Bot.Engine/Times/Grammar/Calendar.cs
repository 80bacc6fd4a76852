using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>Dates from figures that may not fit one.</summary>
internal static class Calendar
{
    /// <summary>Nothing that people are promised lies outside these years; inside them no zone leaves the range of instants.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    public static LocalDate? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    public static DayPhrase Phrase(int year, int month, int day) => new(
        _ => Day(year, month, day) is { } date ? [date] : [],
        year is < FirstYear or > LastYear ? $"The year {year} is out of reach."
        : month is < 1 or > 12 ? $"There is no month {month}."
        : $"{Vocabulary.MonthName(month)} {year} has no day {day}.");
}
