using Bot.Times.Terms;


namespace Bot.Times.Grammar;

/// <summary>
/// Words behind a date that look like more of it ("fri 6-7pm", "in 2 weeks friday", "1 h before noon"). To take them for the note would
/// lose what the person said about the hour.
/// </summary>
internal static class Leftover
{
    private static readonly string[] before = ("at by on from around about approximately approx roughly circa ca c between before after "
        + "until till past not later than no latest towards toward to since within").Split(' ');

    private static readonly string[] times = ("lunch lunchtime lunchbreak dinner dinnertime supper suppertime breakfast brunch dawn dusk "
        + "daybreak sunrise sunset sunup sundown nightfall twilight bedtime teatime midmorning midafternoon midevening forenoon overnight "
        + "daytime nighttime workday mornings evenings").Split(' ');

    private static readonly string[] parts = ["morning", "afternoon", "evening", "night"];

    /// <summary>What they join in front of something that is no hour says when it is: "friday after the vote", "friday sometime".</summary>
    private static readonly string[] joins = ("before after until till during since sometime anytime whenever between early late later "
        + "earlier ish ante post once overnight onward onwards asap soon").Split(' ');

    private static readonly string[][] phrases =
    [
        ["no", "later"], ["not", "later"], ["no", "earlier"], ["not", "earlier"], ["not", "before"], ["not", "until"], ["prior", "to"],
        ["ahead", "of"], ["some", "time"], ["any", "time"], ["tea", "time"], ["lunch", "time"], ["dinner", "time"], ["day", "time"],
        ["office", "hours"], ["business", "hours"], ["working", "hours"], ["at", "the", "earliest"], ["at", "earliest"],
        ["close", "of"], ["end", "of"], ["the", "end", "of"], ["start", "of"], ["beginning", "of"], ["middle", "of"], ["all", "day"],
        ["as", "soon"], ["as", "early"], ["as", "late"], ["or", "later"], ["or", "after"], ["up", "to"], ["up", "until"], ["a", "m"],
    ];

    private static readonly string[] days = ["today", "tonight", "tomorrow", "yesterday", "fortnight"];

    public static bool IsDoubtful(Phrase p, int at, IEnumerable<Draft> read)
    {
        var drafts = read.ToList();
        var number = p.Sign(at, '@') ? at + 1 : p.Skip(at, "at", "by", "on", "from");
        var figures = p[number].Digits > 0 && p[number + 1].Glued && !p.CanEndAt(number + 1);
        var halfASpan = p.Word(at, "before", "after", "from") || p[at].Digits > 0 && p.Word(at - 1, "h", "hr", "hrs");
        return halfASpan && drafts.All(d => d.Shift is not null || d.Day?.Hour == MissingHour.OfSpan)
            || figures && drafts.All(d => d is { Clock: null, Shift: null })
            || IsAnotherDay(p, at) && p.CanEndAt(at + 1) && drafts.All(d => d.Day is not null)
            || drafts.All(d => d is { Clock: null, Shift: null }) && (LooksLikeAnHour(p, at) || SpeaksOfAnHour(p, at))
            || drafts.All(d => d is { Clock: not null } or { Shift: not null }) && IsAnotherHour(p, at)
            || p.Word(at, "in", "within") && Amounts.Read(p, at + 1).Any()
            || drafts.All(d => d is { Clock: not null, Zone: null, Offset: null }) && IsAPlace(p, at);
    }

    private static bool IsAnotherDay(Phrase p, int at) => Vocabulary.Weekday(p[at], out _) || p.Word(at, days);

    /// <summary>Behind an hour one more, or that the hour is only the first that will do.</summary>
    private static bool IsAnotherHour(Phrase p, int at) => p.CanEndAt(at) && Clocks.IsClear(p, Links.Skip(p, at))
        || p.Word(at, "onward", "onwards") || p.Words(at, "or", "later") is not null || p.Words(at, "or", "after") is not null
        || p.Words(at, "at", "the", "earliest") is not null;

    /// <summary>Words that say when on that day, in a way that names no hour: "sometime", "after the vote", "around six".</summary>
    private static bool SpeaksOfAnHour(Phrase p, int at)
    {
        if (p.Word(at, joins) && p.CanEndAt(at) || p.Word(at, "am", "pm") || phrases.Any(words => p.Words(at, words) is not null))
            return true;
        var behind = Links.Skip(p, at);
        var isHour = p[behind].Digits is > 0 and <= 2 || Vocabulary.Number(p[behind], out var number) && number <= 12;
        return behind > at && isHour && p.CanEndAt(behind + 1);
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
        if (Clocks.IsClear(p, at) || p.Word(at, times) || IsRough(p[at])
            || p.Word(at, "early", "late", "mid") && p.Word(p.SkipSign(at + 1, '-'), parts))
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

    /// <summary>"sixish", "eveningish".</summary>
    private static bool IsRough(Token token) => token.Kind == TokenKind.Word && token.Text.EndsWith("ish", StringComparison.Ordinal)
        && token.Text[..^3] is var stem && (parts.Contains(stem) || times.Contains(stem)
            || Vocabulary.Number(token with { Text = stem }, out _) || Vocabulary.Number(token with { Text = stem + "e" }, out _));

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
