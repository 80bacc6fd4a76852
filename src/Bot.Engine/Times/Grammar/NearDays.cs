using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>Days counted from today by their names.</summary>
internal static class NearDays
{
    public static IEnumerable<Step<DayPhrase>> Read(Phrase p, int at)
    {
        if (p.Word(at, "today"))
            yield return After(0, at + 1);
        if (Tomorrow(p, at))
            yield return After(1, at + 1);
        if ((p.Word(at, "today") || Tomorrow(p, at)) && p.Word(at + 1, "week"))
            yield return After(p.Word(at, "today") ? 7 : 8, at + 2);
        if (p.Word(at, "yesterday"))
            yield return After(-1, at + 1);
        var day = p.Skip(at, "the");
        if (p.Words(day, "day", "after") is { } after && Tomorrow(p, after))
            yield return After(2, after + 1);
        if (p.Words(day, "day", "before", "yesterday") is { } next)
            yield return After(-2, next);
    }

    private static bool Tomorrow(Phrase p, int at) =>
        p.Word(at, "tomorrow", "tomorow", "tommorow", "tommorrow", "tmrw", "tmr", "tmw", "2moro");

    private static Step<DayPhrase> After(int days, int next) => new(DayPhrase.Exactly(f => f.Today.PlusDays(days)), next);
}
