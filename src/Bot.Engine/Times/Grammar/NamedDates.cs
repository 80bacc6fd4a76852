using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// "1 dec", "dec 1st 2026", "the first of december", "the 12th". Without a year: the nearest on the side of now that is asked for.
/// </summary>
internal static class NamedDates
{
    public static IEnumerable<Step<DayPhrase>> Read(Phrase p, int start)
    {
        var at = p.Skip(start, "the");
        if (Day(p, at, out var day, out var ordinal) is { } dayEnd)
        {
            var monthAt = p.Skip(dayEnd, "of");
            if (Vocabulary.Month(p[monthAt], out var month))
            {
                foreach (var step in WithYear(p, monthAt + 1, month, day))
                    yield return step;
            }
            else if (ordinal && p[at].Kind == TokenKind.Number)
                yield return new(OfMonth(day), dayEnd);
            else if (p[at].Kind == TokenKind.Number && day <= 24 && (at == 0 || at > start) && IsLast(p, dayEnd))
                yield return new(OfMonth(day), dayEnd);
        }
        if (Vocabulary.Month(p[start], out var first))
        {
            var dayAt = p.Skip(p.GluedSign(start + 1, '.') ? start + 2 : start + 1, "the");
            if (Day(p, dayAt, out var second, out _) is { } end && p[dayAt].Kind == TokenKind.Number)
            {
                foreach (var step in WithYear(p, end, first, second))
                    yield return step;
            }
        }
    }

    /// <summary>The nearest such day of the year: ahead, or behind; today counts. 29 February waits for its year.</summary>
    public static DayPhrase OfYear(int month, int day) => new(
        f =>
        {
            var years = Enumerable.Range(0, 9).Select(n => f.Today.Year + (f.Ahead ? n : -n));
            var days = years.Select(y => Calendar.Day(y, month, day)).OfType<LocalDate>();
            return days.Where(d => f.Ahead ? d >= f.Today : d <= f.Today).Take(1);
        },
        $"{Vocabulary.MonthName(month)} has no day {day}.");

    private static DayPhrase OfMonth(int day) => new(
        f =>
        {
            var months = Enumerable.Range(0, 3).Select(n => f.Today.PlusDays(1 - f.Today.Day).PlusMonths(f.Ahead ? n : -n));
            var days = months.Select(m => Calendar.Day(m.Year, m.Month, day)).OfType<LocalDate>();
            return days.Where(d => f.Ahead ? d >= f.Today : d <= f.Today).Take(1);
        },
        $"No month has a day {day}.");

    /// <summary>Nothing follows, or a mark that parts it from what follows.</summary>
    private static bool IsLast(Phrase p, int at) => p.EndsAt(at) || p[at].Kind == TokenKind.Sign && !p.Sign(at, '+') && p.CanEndAt(at);

    private static int? Day(Phrase p, int at, out int day, out bool ordinal)
    {
        day = p[at].Number;
        ordinal = p[at + 1].Glued && p.Word(at + 1, "st", "nd", "rd", "th");
        if (p.Number(at, 2))
            return ordinal ? at + 2 : p.GluedSign(at + 1, '.') && Vocabulary.Month(p[at + 2], out _) ? at + 2 : at + 1;
        ordinal = Vocabulary.Ordinal(p[at], out day);
        return ordinal ? at + 1 : null;
    }

    private static IEnumerable<Step<DayPhrase>> WithYear(Phrase p, int at, int month, int day)
    {
        at = p.GluedSign(at, '.') && !p.EndsAt(at) ? at + 1 : at;
        var yearAt = p.SkipSign(at, ',');
        var hasYear = p[yearAt].Digits == 4;
        if (hasYear)
            yield return new(Calendar.Phrase(p[yearAt].Number, month, day), yearAt + 1);
        if (p.Sign(yearAt, '\'') && p.GluedNumber(yearAt + 1, 2))
            yield return new(Calendar.Phrase(2000 + p[yearAt + 1].Number, month, day), yearAt + 2);
        if (!hasYear || p.GluedSign(yearAt + 1, '-'))
            yield return new(OfYear(month, day), at);
    }
}
