using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// Hours in figures. With minutes they are read on the 24-hour clock ("9:30" is in the morning); a bare "6" is one of two.
/// </summary>
internal static class Clocks
{
    /// <summary>Nobody is promised anything for the small hours: a bare "2h" is a span.</summary>
    private const int FirstHourOfH = 7;

    public static IEnumerable<Step<Draft>> Read(Phrase p, int start)
    {
        var iso = p[start].Glued && p.Word(start, "t") && p.GluedNumber(start + 1, 2);
        var at = iso ? start + 1 : Links.Skip(p, start);
        var marked = iso || at > start && (p.Word(at - 1, "at") || p.Sign(at - 1, '@'));
        var isVague = at > start && !marked;
        return WithMinutes(p, at)
            .Concat(WithH(p, at, marked || start > 0))
            .Concat(Bare(p, at, marked).Where(s => !isVague || p[at].Digits == 4 || p.EndsAt(s.Next)))
            .Concat(isVague ? WithHalf(p, at).Concat(OClock(p, at)) : [])
            .Concat(SpokenClocks.Read(p, at))
            .Concat(ClockRanges.Read(p, at))
            .Select(s => new Step<Draft>(new Draft { Clock = s.Value }, s.Next));
    }

    /// <summary>
    /// Whether what stands here can be nothing but an hour: it has minutes, says which half of the day, or is a name of its own.
    /// </summary>
    public static bool IsClear(Phrase p, int at) =>
        WithMinutes(p, at).Concat(WithHalf(p, at)).Concat(SpokenClocks.Named(p, at)).Any(s => p.CanEndAt(s.Next) && IsSome(s.Value));

    private static bool IsSome(ClockPhrase clock) => clock.Times.Count > 0 || clock == ClockPhrase.EndOfDay;

    private static IEnumerable<Step<ClockPhrase>> OClock(Phrase p, int at) =>
        p.Word(at + 1, "o'clock", "oclock", "uhr") ? Bare(p, at, marked: true) : [];

    /// <summary>"1800", "0930h"; what is no full five minutes is rather a number or a year.</summary>
    private static bool IsHourInFour(Phrase p, int at)
    {
        var (hour, minute) = (p[at].Number / 100, p[at].Number % 100);
        var isTime = hour < 24 && minute < 60;
        return isTime && (SkipH(p, at + 1) > at + 1 || minute % 5 == 0 && p.CanEndAt(at + 1));
    }

    /// <summary>All times that this hour can mean; none for "25:00" and "13 am".</summary>
    public static ClockPhrase Of(int hour, int minute, int second, bool? pm, bool either)
    {
        var half = pm switch { true => " pm", false => " am", null => "" };
        var misfit = $"There is no {hour}:{minute:00}{(second > 59 ? $":{second:00}" : "")}{half}.";
        var right = minute < 60 && second < 60 && (hour < 24 || (hour, minute, second) == (24, 0, 0));
        Clock On(int h) => new(new LocalTime(h, minute, second));
        return new ClockPhrase(
            (right, pm) switch
            {
                (false, _) => [],
                (_, false) => hour is >= 1 and <= 12 ? [On(hour % 12)] : [],
                (_, true) => hour is >= 1 and <= 23 ? [On(hour < 12 ? hour + 12 : hour)] : [],
                _ when hour == 24 => [new Clock(LocalTime.Midnight, 1)],
                _ when !either || hour is 0 or > 12 => [On(hour)],
                _ when hour == 12 && minute == 0 => [On(12), On(0), new Clock(LocalTime.Midnight, 1)],
                _ => [On(hour % 12), On(hour % 12 + 12)],
            },
            misfit);
    }

    /// <summary>am or pm, written in any of the usual ways; the same position where neither stands.</summary>
    public static int Half(Phrase p, int at, out bool? pm)
    {
        pm = null;
        if (p.Word(at, "am", "pm"))
        {
            pm = p.Word(at, "pm");
            return at + 1;
        }
        if (!p.Word(at, "a", "p") || !p.GluedSign(at + 1, '.') || !p[at + 2].Glued || !p.Word(at + 2, "m"))
            return at;
        pm = p.Word(at, "p");
        return p.GluedSign(at + 3, '.') ? at + 4 : at + 3;
    }

    /// <summary>"18:00", "18.30", "6:15pm", and "18:00h" as many write it.</summary>
    public static IEnumerable<Step<ClockPhrase>> WithMinutes(Phrase p, int at) =>
        Minutes(p, at).Select(s => s with { Next = SkipH(p, s.Next) });

    /// <summary>"6pm", "9 a.m."</summary>
    public static IEnumerable<Step<ClockPhrase>> WithHalf(Phrase p, int at)
    {
        if (!p.Number(at, 2))
            yield break;
        var next = Half(p, at + 1, out var pm);
        if (pm is not null)
            yield return new(Of(p[at].Number, 0, 0, pm, either: false), next);
    }

    private static int SkipH(Phrase p, int at) => p.CanEndAt(at + 1) ? p.Skip(at, "h", "hrs", "hours", "uhr") : at;

    private static IEnumerable<Step<ClockPhrase>> Minutes(Phrase p, int at)
    {
        if (!p.Number(at, 2) || p[at + 2].Kind != TokenKind.Number || !p[at + 2].Glued)
            yield break;
        var (hour, minute, next, second) = (p[at].Number, p[at + 2].Number, at + 3, 0);
        if (p.GluedSign(at + 1, '.'))
        {
            // "18.30" is a time, "25.12" and "1.2.2026" are dates.
            if (p[at + 2].Digits != 2 || hour > 24 || minute > 59 || p.GluedSign(next, '.'))
                yield break;
        }
        else if (!p.GluedSign(at + 1, ':'))
            yield break;
        else if (p.GluedSign(next, ':') && p.GluedNumber(next + 1, 2))
        {
            second = p[next + 1].Number;
            next += 2;
            if (p.GluedSign(next, '.') && p.GluedNumber(next + 1, 9))
                next += 2;
        }
        var after = Half(p, next, out var pm);
        yield return p[at + 2].Digits == 2
            ? new(Of(hour, minute, second, pm, either: false), after)
            : new(new ClockPhrase([], $"Minutes have two digits: {hour}:05."), after);
    }

    /// <summary>
    /// "18h", "18h30": an hour behind a day or an "at". At the start of a phrase it may be one, as the French and others write it, or
    /// a span; behind a span ("1d 12h") it is a part of it.
    /// </summary>
    private static IEnumerable<Step<ClockPhrase>> WithH(Phrase p, int at, bool behind)
    {
        var ofSpan = at > 0 && p[at - 1].Kind == TokenKind.Word && Amounts.IsUnit(p[at - 1]);
        if (ofSpan || !p.Number(at, 2) || !p.Word(at + 1, "h") || !p[at + 1].Glued && !behind)
            yield break;
        var hour = p[at].Number;
        if (!behind && hour is < FirstHourOfH or > 23)
            yield break;
        var spaced = behind && !p[at + 1].Glued && p.CanEndAt(at + 3);
        if ((p.GluedNumber(at + 2, 2) || spaced && p.Number(at + 2, 2)) && p[at + 2].Digits == 2)
            yield return new(Of(hour, p[at + 2].Number, 0, null, either: false) with { MaybeSpan = !behind }, p.Skip(at + 3, "min"));
        else
            yield return new(Of(hour, 0, 0, null, either: behind) with { MaybeSpan = !behind }, at + 2);
    }

    private static IEnumerable<Step<ClockPhrase>> Bare(Phrase p, int at, bool marked)
    {
        var token = p[at];
        if (marked && token.Digits == 4)
            yield return new(Of(token.Number / 100, token.Number % 100, 0, null, either: false), SkipH(p, at + 1));
        else if (token.Digits == 4 && IsHourInFour(p, at))
            yield return new(Of(token.Number / 100, token.Number % 100, 0, null, either: false), SkipH(p, at + 1));
        var spelled = Vocabulary.Number(token, out var word);
        if (!p.Number(at, 2) && !spelled)
            yield break;
        var hour = spelled ? word : token.Number;
        var next = Half(p, at + 1, out var pm);
        if (pm is not null)
            yield return new(Of(hour, 0, 0, pm, either: false), next);
        else if (p.Word(at + 1, "o'clock", "oclock", "uhr"))
            yield return new(Of(hour, 0, 0, null, either: true), at + 2);
        else if ((marked || !spelled) && hour <= 24 && (!p[at + 1].Glued || p.CanEndAt(at + 1)))
            yield return new(Of(hour, 0, 0, null, either: true), at + 1);
    }
}
