namespace Bot.Times.Grammar;

/// <summary>
/// What stands between a day and its hour, or before either: "by", "before", "no later than", "at about", "c.", "latest". Several in a
/// row are one. Each leaves the hour as it is: who says "before noon" is due at noon.
/// </summary>
internal static class Links
{
    private static readonly string[][] words = Table(
        "no later than|not later than|no later|at the very latest|at the latest|at latest|by the latest|not after|up until|up to|"
        + "on or before|at or before|by or before|in time for|prior to|ahead of|close to|some time|any time|latest|at|by|till|until|"
        + "before|around|about|approximately|approx|roughly|circa|cca|ca|c|exactly|precisely|promptly|maybe|perhaps|probably|possibly|"
        + "hopefully|nearly|almost|towards|toward|near|just|right|shortly|well|sometime|anytime|deadline|due|say|kl|klo|kello|kell|"
        + "um|gegen|bis|vor|spätestens|à|às|vers|avant|a las|alle|ore|о|в|ساعت");

    /// <summary>Those that may stand before a part of the day too; "at the evening meeting" is none.</summary>
    private static readonly string[][] ofParts = Table(
        "no later than|not later than|sometime|some time|anytime|any time|during|before|by|till|until|towards|toward|around|about|"
        + "latest|at the latest|roughly|probably|maybe|perhaps|hopefully|just|right|shortly|well");

    /// <summary>Those before a day, which then is the last that will do.</summary>
    private static readonly string[][] ofDays = Table(
        "no later than|not later than|no later|at the very latest|at the latest|at latest|by the latest|not after|up until|up to|"
        + "on or before|at or before|by or before|in time for|prior to|ahead of|latest|at|by|till|until|before|deadline|due|say");

    /// <summary>Those behind a date after which nothing is to come of it but what it was said for.</summary>
    private static readonly string[][] tails = Table("on the dot|or so|or thereabouts|at the very latest|at the latest|at latest");

    /// <summary>The same where nothing follows, or a mark that parts it.</summary>
    private static readonly string[][] lastTails =
        Table("latest|tops|max|maximum|prompt|promptly|exactly|precisely|or earlier|or sooner|or before");

    /// <summary>Where they end; the same position where none stands.</summary>
    public static int Skip(Phrase p, int at) => Skip(p, at, words, "@~≈");

    /// <summary>The same before a whole date.</summary>
    public static int SkipToDay(Phrase p, int at) => Skip(p, at, ofDays, "@");

    /// <summary>The same before "evening" and its like, with "in the" behind.</summary>
    public static int SkipToPart(Phrase p, int at)
    {
        var end = Skip(p, at, ofParts, "~≈");
        return end == at ? at : p.Words(end, "in", "the") ?? p.Words(end, "during", "the") ?? p.Skip(end, "the");
    }

    /// <summary>Whether one of them says that it is before what follows.</summary>
    public static bool SayBefore(Phrase p, int from, int to) =>
        Enumerable.Range(from, to - from).Any(n => p.Word(n, "before") || p.Word(n, "prior", "ahead"));

    /// <summary>Where the words end that stand behind an hour and leave it as it is: "sharp", "at the latest", "or so", "-ish".</summary>
    /// <param name="isHour">An hour, or a moment, was said before them.</param>
    public static int SkipTail(Phrase p, int at, bool isHour)
    {
        if (Match(p, at, tails) is { } tail)
            return tail;
        var ish = p.Sign(at, '-') && p[at].Glued && p[at + 1].Glued ? at + 1 : at;
        if (isHour && (p.Word(at, "sharp") || p.Word(ish, "ish")) && p.CanEndAt(ish + 1))
            return ish + 1;
        return isHour && Match(p, at, lastTails) is { } last && (p.EndsAt(last) || p.IsMark(last, ",;:—–-(")) ? last : at;
    }

    private static int Skip(Phrase p, int at, string[][] table, string marks)
    {
        while (true)
        {
            var next = p.IsMark(at, marks) ? at + 1 : Match(p, at, table) ?? at;
            if (next == at)
                return at;
            at = p.Sign(next, '.') && p[next].Glued ? next + 1 : next;
        }
    }

    private static int? Match(Phrase p, int at, string[][] table)
    {
        foreach (var phrase in table)
            if (p.Words(at, phrase) is { } next)
                return next;
        return null;
    }

    /// <summary>The longest first.</summary>
    private static string[][] Table(string phrases) =>
        [.. phrases.Split('|').Distinct().Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length)];
}
