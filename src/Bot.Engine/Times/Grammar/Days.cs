using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>Every way to name a day. What may stand before one ("on", "by") is skipped here.</summary>
internal static class Days
{
    public static IEnumerable<Step<Draft>> Read(Phrase p, int start) =>
        Any(p, start).Concat(Relative.Days(p, start)).Select(s => new Step<Draft>(new Draft { Day = s.Value }, s.Next));

    /// <summary>Days that do not count from another one.</summary>
    public static IEnumerable<Step<DayPhrase>> Any(Phrase p, int start)
    {
        var at = p.Skip(start, "on", "by", "until", "till");
        return NearDays.Read(p, at)
            .Concat(Weekdays.Read(p, at))
            .Concat(NamedDates.Read(p, at))
            .Concat(NumericDates.Read(p, at))
            .Concat(WikiDates.Read(p, at))
            .Concat(Periods.Read(p, at))
            .Concat(WithWeekday(p, at));
    }

    /// <summary>"fri 27 nov": the weekday is a check on the date.</summary>
    private static IEnumerable<Step<DayPhrase>> WithWeekday(Phrase p, int at)
    {
        if (!Vocabulary.Weekday(p[at], out var weekday))
            yield break;
        var dateAt = p.Skip(p.SkipSign(p.SkipSign(at + 1, '.'), ','), "the");
        foreach (var (date, next) in NamedDates.Read(p, dateAt).Concat(NumericDates.Read(p, dateAt)).Concat(WikiDates.Read(p, dateAt)))
        {
            yield return new(
                new DayPhrase(
                    f => date.On(f).Where(d => d.DayOfWeek == weekday),
                    $"That date is not a {weekday}: give the weekday or the date."),
                next);
        }
    }
}
