using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>Morning, afternoon, evening, night; alone, or with their day in one word or two ("tonight", "this morning").</summary>
internal static class DayParts
{
    public static IEnumerable<Step<Draft>> Read(Phrase p, int start)
    {
        if (p.Word(start, "tonight"))
            yield return new(Of(DayPart.Night, 0), start + 1);
        if (p.Words(start, "first", "thing") is { } early)
            yield return new(new Draft { Part = DayPart.Morning }, early);
        if (p.Word(start, "this", "last") && Named(p, start + 1) is { } part)
            yield return new(Of(part, p.Word(start, "last") ? -1 : 0), start + 2);
        var linked = Links.SkipToPart(p, start);
        var isBefore = Links.SayBefore(p, start, linked);
        // Nobody can tell how long before the morning is meant.
        if (linked > start && Named(p, linked) is { } by && !(isBefore && by == DayPart.Morning))
            yield return new(new Draft { Part = by, Before = isBefore }, linked + 1);
        var at = p.Words(start, "in", "the") ?? p.Words(start, "during", "the") ?? p.Skip(start, "at");
        if (Named(p, at) is { } bare && (at == start || p.Word(start, "in", "during") || bare == DayPart.Night))
            yield return new(new Draft { Part = bare }, at + 1);
    }

    private static Draft Of(DayPart part, int days) =>
        new() { Day = DayPhrase.Exactly(f => f.Today.PlusDays(days)), Part = part };

    private static DayPart? Named(Phrase p, int at) => p[at].Text switch
    {
        "morning" => DayPart.Morning,
        "afternoon" => DayPart.Afternoon,
        "evening" => DayPart.Evening,
        "night" => DayPart.Night,
        _ => null,
    };
}
