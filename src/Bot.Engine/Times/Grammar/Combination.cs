using Bot.Times.Terms;


namespace Bot.Times.Grammar;

/// <summary>Puts the parts together, in any order, and gives every reading of every length.</summary>
internal static class Combination
{
    private static readonly Func<Phrase, int, IEnumerable<Step<Draft>>>[] parts =
        [Days.Read, Clocks.Read, DayParts.Read, Relative.Shifts, ZoneNames.Read];

    public static IEnumerable<Step<Draft>> All(Phrase p, bool withGloss) =>
        From(p, new Step<Draft>(Draft.Empty, p.Skip(0, "by", "until", "till", "before")), withGloss);

    private static IEnumerable<Step<Draft>> From(Phrase p, Step<Draft> so, bool withGloss)
    {
        var at = so.Value == Draft.Empty ? so.Next : p.SkipSign(so.Next, ',');
        var more = parts.SelectMany(part => part(p, at));
        if (withGloss)
            more = more.Concat(Relative.Gloss(p, so.Next));
        foreach (var (part, next) in more)
        {
            if (so.Value.And(part) is not { } both)
                continue;
            yield return new(both, next);
            foreach (var longer in From(p, new Step<Draft>(both, next), withGloss))
                yield return longer;
        }
    }
}
