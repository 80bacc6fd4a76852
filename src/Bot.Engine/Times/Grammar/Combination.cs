using Bot.Times.Terms;


namespace Bot.Times.Grammar;

/// <summary>Puts the parts together, in any order, and gives every reading of every length.</summary>
internal static class Combination
{
    private static readonly Func<Phrase, int, IEnumerable<Step<Draft>>>[] parts =
        [Days.Read, Clocks.Read, DayParts.Read, Relative.Shifts, ZoneNames.Read, Stamps.Read, WikiDates.Mailbox];

    public static IEnumerable<Step<Draft>> All(Phrase p, bool withGloss)
    {
        var start = Links.SkipToDay(p, 0);
        // A lone "at" belongs to the hour, and says that a bare figure is one.
        start = p.Sign(start - 1, '@') || p.Word(start - 1, "at") ? start - 1 : start;
        var inclusive = p.Word(0, "on", "at", "by") && p.Word(1, "or");
        var before = !inclusive && Links.SayBefore(p, 0, start);
        var all = From(p, new Step<Draft>(Draft.Empty, start), withGloss);
        return before ? all.Select(s => s with { Value = s.Value with { Before = true } }) : all;
    }

    private static IEnumerable<Step<Draft>> From(Phrase p, Step<Draft> so, bool withGloss)
    {
        var at = so.Value == Draft.Empty ? so.Next : Between(p, so.Next);
        var more = parts.SelectMany(part => part(p, at));
        if (withGloss)
            more = more.Concat(Relative.Gloss(p, so.Next));
        if (p.Sign(at, '('))
            more = more.Concat(InBrackets(p, at + 1));
        foreach (var (part, next) in more)
        {
            if (so.Value.And(part) is not { } both)
                continue;
            yield return new(both, next);
            var end = Links.SkipTail(p, next, both.Clock is not null || both.Shift is not null);
            if (end > next)
                yield return new(both, end);
            foreach (var longer in From(p, new Step<Draft>(both, end), withGloss))
                yield return longer;
        }

        if (so.Value is { Offset: not null, Zone: null } && Comment(p, at) is { } behind)
            yield return new(so.Value, behind);
    }

    /// <summary>"tomorrow (6pm)", "14:30, 28 November 2026 (UTC)".</summary>
    private static IEnumerable<Step<Draft>> InBrackets(Phrase p, int at) =>
        parts.SelectMany(part => part(p, at)).Concat(From(p, new Step<Draft>(Draft.Empty, at), withGloss: false))
            .Where(s => p.Sign(s.Next, ')')).Select(s => s with { Next = s.Next + 1 });

    /// <summary>Behind an offset, mail and browsers say the zone's name in brackets once more.</summary>
    private static int? Comment(Phrase p, int at)
    {
        if (!p.Sign(at, '('))
            return null;
        var end = at + 1;
        while (p[end].Kind == TokenKind.Word || p[end].Kind == TokenKind.Sign && !p.IsMark(end, "()"))
            end++;
        return p.Sign(end, ')') ? end + 1 : null;
    }

    /// <summary>A comma parts two parts of a date; a colon or a dash does where what follows can only be an hour.</summary>
    private static int Between(Phrase p, int at)
    {
        if (p.IsMark(at, ",،、"))
            return at + 1;
        var parts = p.IsMark(at, ":;—") || p.IsMark(at, "-–") && !p[at + 1].Glued;
        return parts && Clocks.IsClear(p, Links.Skip(p, at + 1)) ? at + 1 : at;
    }
}
