using Bot.Times.Terms;

namespace Bot.Times.Grammar;

/// <summary>
/// "5-6pm", "17:00 to 18:00", "between 5 and 6 pm": two hours, of which one must be chosen. At least one has minutes or says which half
/// of the day; "9 to 5" is left alone.
/// </summary>
internal static class ClockRanges
{
    public static IEnumerable<Step<ClockPhrase>> Read(Phrase p, int start)
    {
        var between = p.Word(start, "between");
        var at = between || p.Word(start, "from") ? start + 1 : start;
        if (Hour(p, at, out var from) is not { } middle)
            yield break;
        // "01:30 -04:00" and "T14:30-05:00" are offsets.
        var offset = p.Sign(middle, '-') && p[middle + 1].Glued && (!p[middle].Glued || p.Word(start - 1, "t") || p.Word(start, "t"));
        var dash = p.IsMark(middle, "-–—") && !offset || p.Word(middle, between ? "and" : "to", "till", "until");
        if (!dash || Hour(p, middle + 1, out var to) is not { } end || !(from.Clear || to.Clear))
            yield break;
        var first = Clocks.Of(from.Number, from.Minute, 0, from.Pm ?? (from.Minutes ? null : Half(from, to)), either: false);
        var second = Clocks.Of(to.Number, to.Minute, 0, to.Pm ?? (to.Minutes || from.Pm is null ? null : Half(to, from)), either: false);
        yield return new(new ClockPhrase([.. first.Times, .. second.Times], first.Misfit), end);
    }

    /// <summary>The half of the day is said once for both; "11-1pm" crosses noon.</summary>
    private static bool? Half(Said unsaid, Said said)
    {
        if (unsaid.Number > 12 || said.Pm is not { } pm)
            return null;
        return unsaid.Number % 12 > said.Number % 12 ? !pm : pm;
    }

    private static int? Hour(Phrase p, int at, out Said said)
    {
        said = default;
        if (!p.Number(at, 2) || p[at].Number > 24)
            return null;
        var minutes = p.GluedSign(at + 1, ':') && p.GluedNumber(at + 2, 2) && p[at + 2].Digits == 2;
        var next = minutes ? at + 3 : at + 1;
        var end = Clocks.Half(p, next, out var pm);
        var h = pm is null && p[end].Glued ? p.Skip(end, "h") : end;
        said = new Said(p[at].Number, minutes ? p[at + 2].Number : 0, minutes, pm, minutes || pm is not null || h > end);
        return h;
    }

    private readonly record struct Said(int Number, int Minute, bool Minutes, bool? Pm, bool Clear);
}
