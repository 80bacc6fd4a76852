using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// "end of the week" (Friday), "end of november", "eom", "beginning of next week"; "weekend" and "next week" alone, which name
/// more days than one.
/// </summary>
internal static class Periods
{
    public static IEnumerable<Step<DayPhrase>> Read(Phrase p, int start)
    {
        if (Abbreviated(p, start) is { } ends)
            yield return new(ends, start + 1);
        var at = p.Skip(p.Skip(start, "at", "over"), "the");
        if ((p.Words(at, "end", "of") ?? p.Words(at, "end")) is { } endOf)
        {
            var which = Which(p, endOf, out var away);
            if (End(p, which, away) is { } end)
                yield return new(end, which + 1);
            if (Vocabulary.Month(p[which], out var month) && which == endOf)
                yield return new(EndOfMonth(month), which + 1);
            foreach (var (day, next) in NearDays.Read(p, endOf).Concat(Weekdays.Read(p, endOf)))
                yield return new(day with { Hour = MissingHour.EndOfDay }, next);
        }
        if (p.Word(at, "start", "beginning") && p.Word(at + 1, "of"))
        {
            var which = Which(p, at + 2, out var away);
            if (p.Word(which, "week"))
                yield return new(Weekdays.InWeek(IsoDayOfWeek.Monday, away), which + 1);
            if (p.Word(which, "month"))
                yield return new(DayPhrase.Exactly(f => FirstOfMonth(f, away)), which + 1);
        }
        var alone = Which(p, at, out var weeks);
        if (p.Word(alone, "weekend"))
            yield return new(Weekend(p.Word(alone - 1, "next", "last") ? weeks : 0, p.Word(alone - 1, "next", "last")), alone + 1);
        if (weeks != 0 && p.Word(alone, "week"))
            yield return new(
                new DayPhrase(f => [Weekdays.Monday(f, weeks), Weekdays.Monday(f, weeks).PlusDays(4)], "")
                {
                    Begins = f => [Weekdays.Monday(f, weeks)],
                },
                alone + 1);
        if (weeks != 0 && p.Word(alone, "month"))
            yield return new(
                new DayPhrase(f => [FirstOfMonth(f, weeks), FirstOfMonth(f, weeks + 1).PlusDays(-1)], "")
                {
                    Begins = f => [FirstOfMonth(f, weeks)],
                },
                alone + 1);
    }

    private static int Which(Phrase p, int at, out int away)
    {
        at = p.Skip(at, "the");
        away = p.Word(at, "next") ? 1 : p.Word(at, "last") ? -1 : 0;
        return p.Skip(at, "this", "next", "last");
    }

    private static DayPhrase? Abbreviated(Phrase p, int at) => p[at].Text switch
    {
        "eow" => EndOfWeek(0),
        "eom" => EndOfMonth(0, 1),
        "eoy" => EndOfYear(0),
        _ => null,
    };

    private static DayPhrase? End(Phrase p, int at, int away) => p[at].Text switch
    {
        "week" => EndOfWeek(away),
        "month" => EndOfMonth(away, 1),
        "year" => EndOfYear(away),
        _ => null,
    };

    /// <summary>Friday. Said at a weekend, its Sunday or the Friday after it.</summary>
    private static DayPhrase EndOfWeek(int away) => new(
        f => away == 0 && f.Today.DayOfWeek > IsoDayOfWeek.Friday
            ? [Weekdays.Monday(f, 0).PlusDays(6), Weekdays.Monday(f, 1).PlusDays(4)]
            : [Weekdays.Monday(f, away).PlusDays(4)],
        "") { Hour = MissingHour.EndOfDay };

    private static DayPhrase EndOfMonth(int away, int months) =>
        DayPhrase.Exactly(f => FirstOfMonth(f, away + months).PlusDays(-1)) with { Hour = MissingHour.EndOfDay };

    private static DayPhrase EndOfMonth(int month) => new(
        f =>
        {
            var ends = new[] { 0, f.Ahead ? 1 : -1 }
                .Select(years => new LocalDate(f.Today.Year + years, month, 1).PlusMonths(1).PlusDays(-1));
            return ends.Where(end => f.Ahead ? end >= f.Today : end <= f.Today).Take(1);
        },
        "") { Hour = MissingHour.EndOfDay };

    private static DayPhrase EndOfYear(int away) =>
        DayPhrase.Exactly(f => new LocalDate(f.Today.Year + away, 12, 31)) with { Hour = MissingHour.EndOfDay };

    /// <summary>Saturday or Sunday; of which week is open too if "next" can be the coming one.</summary>
    private static DayPhrase Weekend(int weeks, bool either)
    {
        return new DayPhrase(f => Saturdays(f).SelectMany(saturday => new[] { saturday, saturday.PlusDays(1) }), "") { Begins = Saturdays };

        IEnumerable<LocalDate> Saturdays(Frame f)
        {
            var nearest = f.Ahead || f.Today.DayOfWeek > IsoDayOfWeek.Friday ? 0 : -1;
            return (either ? Enumerable.Range(Math.Min(0, weeks), 2) : [nearest]).Select(w => Weekdays.Monday(f, w).PlusDays(5));
        }
    }

    private static LocalDate FirstOfMonth(Frame f, int away) => f.Today.PlusDays(1 - f.Today.Day).PlusMonths(away);
}
