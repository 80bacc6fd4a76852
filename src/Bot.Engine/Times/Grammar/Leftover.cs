using Bot.Times.Terms;


namespace Bot.Times.Grammar;

/// <summary>
/// Words behind a date that look like more of it ("fri 6-7pm", "in 2 weeks friday", "1 h before noon"). To take them for the note would
/// lose what the person said about the hour.
/// </summary>
internal static class Leftover
{
    private static readonly string[] before = ("at by on from around about approximately approx roughly circa ca between before after "
        + "until till past not later than").Split(' ');

    private static readonly string[] times = ("lunch lunchtime dinner dinnertime breakfast dawn dusk sunrise sunset noonish bedtime "
        + "teatime midmorning midafternoon forenoon").Split(' ');

    private static readonly string[] parts = ["morning", "afternoon", "evening", "night"];

    public static bool IsDoubtful(Phrase p, int at, IEnumerable<Draft> read)
    {
        var drafts = read.ToList();
        var number = p.Sign(at, '@') ? at + 1 : p.Skip(at, "at", "by", "on", "from");
        var figures = p[number].Digits > 0 && p[number + 1].Glued && !p.CanEndAt(number + 1);
        var halfASpan = p.Word(at, "before", "after", "from") || p[at].Digits > 0 && p.Word(at - 1, "h", "hr", "hrs");
        return halfASpan && drafts.All(d => d.Shift is not null || d.Day?.Hour == MissingHour.OfSpan)
            || figures && drafts.All(d => d is { Clock: null, Shift: null })
            || Vocabulary.Weekday(p[at], out _) && p.CanEndAt(at + 1) && drafts.All(d => d.Day is not null)
            || drafts.All(d => d is { Clock: null, Shift: null, Part: null }) && LooksLikeAnHour(p, at)
            || drafts.All(d => d is { Clock: not null, Zone: null, Offset: null }) && IsAPlace(p, at);
    }

    /// <summary>
    /// An hour in a form that the grammar does not have ("[6 pm]", "from 6pm on", "lunchtime", other scripts' figures): where one stands
    /// behind a day, the day's usual hour is not what was meant.
    /// </summary>
    private static bool LooksLikeAnHour(Phrase p, int at)
    {
        while (p.IsMark(at, "([{<~≈\"'“”„‘’«‹»›") || p.Word(at, before))
            at++;
        if (p.Word(at, "half") && (p[at + 1].Digits > 0 || Vocabulary.Number(p[at + 1], out _)))
            return true;
        if (p.Word(at, times) || p.Word(at, "early", "late", "mid") && p.Word(p.SkipSign(at + 1, '-'), parts))
            return true;
        if (p[at].Kind == TokenKind.Sign && char.IsDigit(p[at].Text[0]))
            return true;
        if (p[at].Digits is 0 or > 4)
            return false;
        Clocks.Half(p, at + 1, out var pm);
        var glued = p[at + 1].Glued;
        return pm is not null || p.Word(at + 1, "o'clock", "oclock", "uhr", "ish") || glued && p.Word(at + 1, "h", "hrs")
            || glued && p.IsMark(at + 1, ":.") && p.GluedNumber(at + 2, 2) || p[at].Digits == 4 && p.Word(at + 1, "hrs", "hours");
    }

    /// <summary>Behind an hour the name of a city, and nothing else, is rather where that hour is meant than the note.</summary>
    private static bool IsAPlace(Phrase p, int at)
    {
        var words = Enumerable.Range(at, 3).TakeWhile(n => p[n].Kind == TokenKind.Word).Select(n => p[n].Text).ToList();
        var name = string.Join(' ', words);
        if (words.Count == 0 || !p.EndsAt(at + words.Count) || Abbreviations.Ids(name) is not null)
            return false;
        return Zones.Find(name) is not ZoneAnswer.Unknown;
    }
}
