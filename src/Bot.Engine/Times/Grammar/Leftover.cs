using Bot.Times.Terms;


namespace Bot.Times.Grammar;

/// <summary>
/// Words behind a date that look like more of it ("fri 6-7pm", "in 2 weeks friday", "1 h before noon"). To take them for the note would
/// lose what the person said about the hour.
/// </summary>
internal static class Leftover
{
    public static bool IsDoubtful(Phrase p, int at, IEnumerable<Draft> read)
    {
        var drafts = read.ToList();
        var number = p.Sign(at, '@') ? at + 1 : p.Skip(at, "at", "by", "on", "from");
        var figures = p[number].Digits > 0 && p[number + 1].Glued && !p.CanEndAt(number + 1);
        var halfASpan = p.Word(at, "before", "after", "from") || p[at].Digits > 0 && p.Word(at - 1, "h", "hr", "hrs");
        return halfASpan && drafts.All(d => d.Shift is not null || d.Day?.Hour == MissingHour.AsNow)
            || figures && drafts.All(d => d is { Clock: null, Shift: null })
            || Vocabulary.Weekday(p[at], out _) && p.CanEndAt(at + 1) && drafts.All(d => d.Day is not null);
    }
}
