using Bot.Basics;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>Hours in words: noon, midnight, eod, "half past nine", "a quarter to 5 pm", "ten past six".</summary>
internal static class SpokenClocks
{
    private static readonly ClockPhrase noon = new([new Clock(LocalTime.Noon)], "");

    /// <summary>Of a day that is named, it can be the first minute or the one after its last.</summary>
    private static readonly ClockPhrase midnight = new([new Clock(LocalTime.Midnight), new Clock(LocalTime.Midnight, 1)], "");

    public static IEnumerable<Step<ClockPhrase>> Read(Phrase p, int at)
    {
        foreach (var named in Named(p, at))
            yield return named;
        if (Minutes(p, at, out var minutes) is { } hourAt && Hour(p, hourAt, out var hour))
        {
            var next = Clocks.Half(p, hourAt + 1, out var pm);
            next = pm is null ? p.Skip(next, "o'clock", "oclock") : next;
            yield return new(Around(hour, minutes, pm), next);
        }
    }

    /// <summary>Noon, midnight and the end of the day, which can be nothing but an hour.</summary>
    public static IEnumerable<Step<ClockPhrase>> Named(Phrase p, int at)
    {
        var name = p.Number(at, 2) && p[at].Number == 12 ? at + 1 : p.Skip(at, "high");
        if (p.Word(name, "noon", "midday", "noonish", "noontime", "mittag", "mittags", "midi"))
            yield return new(noon, name + 1);
        if (p.Word(name, "mid") && p.Word(p.SkipSign(name + 1, '-'), "day"))
            yield return new(noon, p.SkipSign(name + 1, '-') + 1);
        if (p.Word(name, "midnight"))
            yield return new(midnight, name + 1);
        if (EndOfDay(p, at) is { } end)
            yield return new(ClockPhrase.EndOfDay, end);
    }

    private static int? EndOfDay(Phrase p, int at)
    {
        at = p.Skip(at, "by");
        if (p.Word(at, "eod", "cob", "eob", "eop"))
            return at + 1;
        if (p.Words(at, "close", "of") is { } close && p.Word(close, "business", "play", "work"))
            return close + 1;
        if (p.Words(at, "last", "thing") is { } last)
            return last;
        if (p.Words(p.Skip(at, "the"), "end", "of") is not { } of)
            return null;
        var day = p.Skip(p.Skip(of, "the", "this"), "working", "business");
        return p.Word(day, "day", "business", "play", "work", "workday") ? day + 1 : null;
    }

    /// <summary>Minutes past the hour (before it: negative) and the place of the hour.</summary>
    private static int? Minutes(Phrase p, int at, out int minutes)
    {
        minutes = 30;
        if (p.Words(at, "half", "past") is { } half)
            return half;
        var next = p.Skip(at, "a");
        if (p.Word(next, "quarter"))
            minutes = 15;
        else if (next == at && Vocabulary.Number(p[at], out var word))
            minutes = word;
        else if (next == at && p.Number(at, 2))
            minutes = p[at].Number;
        else
            return null;
        next = minutes == 15 && p.Word(next, "quarter") ? next + 1 : p.Skip(next + 1, "minutes", "minute", "min", "mins");
        // "9 to 5" are working hours.
        if (minutes % 5 != 0 && !p.Word(next - 1, "minutes", "minute", "min", "mins"))
            return null;
        var before = p.Word(next, "to");
        minutes = before ? -minutes : minutes;
        return before || p.Word(next, "past") ? next + 1 : null;
    }

    private static bool Hour(Phrase p, int at, out int hour)
    {
        hour = p[at].Number;
        return p.Number(at, 2) || Vocabulary.Number(p[at], out hour);
    }

    private static ClockPhrase Around(int hour, int minutes, bool? pm)
    {
        var hours = Clocks.Of(hour, 0, 0, pm, either: true).Times.Where(c => c.DayShift == 0);
        return Math.Abs(minutes) < 60
            ? new ClockPhrase(
                [.. hours.Select(c => new Clock(c.Time.PlusMinutes(minutes)))],
                $"There is no hour {hour}{(pm is null ? "" : " on a 12-hour clock")}.")
            : new ClockPhrase([], $"An hour has 60 minutes, so {Math.Abs(minutes)} past or to it does not say which.");
    }
}
