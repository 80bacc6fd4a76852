using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// "2026-12-01" as in ISO 8601; "03/04/2026", "25.12." with the day first and, for those who write so, with the month first:
/// two readings wherever both are dates.
/// </summary>
internal static class NumericDates
{
    public static IEnumerable<Step<DayPhrase>> Read(Phrase p, int at)
    {
        if (p[at].Digits is 0 or > 4 || p[at + 1].Kind != TokenKind.Sign || !p[at + 1].Glued || !p.GluedNumber(at + 2, 2))
            yield break;
        var sign = p[at + 1].Text[0];
        if (sign is not ('-' or '/' or '.'))
            yield break;
        var three = p.GluedSign(at + 3, sign) && p[at + 4].Glued && p[at + 4].Kind == TokenKind.Number;
        var (a, b) = (p[at].Number, p[at + 2].Number);
        if (p[at].Digits == 4)
        {
            if (three && p[at + 4].Digits <= 2)
                yield return new(Calendar.Phrase(a, b, p[at + 4].Number), at + 5);
        }
        else if (three && p[at].Digits <= 2 && (p[at + 4].Digits == 4 || p[at + 4].Digits == 2 && sign != '-'))
            yield return new(Either(a, b, p[at + 4].Digits == 2 ? 2000 + p[at + 4].Number : p[at + 4].Number), at + 5);
        else if (!three && p[at].Digits <= 2 && sign == '/' && p[at + 3] is { Glued: false } or { Kind: TokenKind.Sign })
            yield return new(Either(a, b), at + 3);
        else if (!three && p[at].Digits <= 2 && sign == '.')
            yield return DayAndMonthWithDots(p, at, a, b);
    }

    /// <summary>"25.12." and "25.12"; what can only be a time ("18.30") says so by not being a date.</summary>
    private static Step<DayPhrase> DayAndMonthWithDots(Phrase p, int at, int a, int b)
    {
        var next = p.GluedSign(at + 3, '.') && p[at + 4] is { Glued: false } or { Kind: TokenKind.Sign } ? at + 4 : at + 3;
        var date = Either(a, b);
        return new(next == at + 3 && a <= 24 && b <= 59 ? date with { Misfit = "" } : date, next);
    }

    private static DayPhrase Either(int a, int b, int? year = null) => new(
        f => Orders(a, b).SelectMany(o =>
            year is { } y ? Calendar.Phrase(y, o.Month, o.Day).On(f) : NamedDates.OfYear(o.Month, o.Day).On(f)),
        "No day and month are written like that. Write 2026-12-31, or 31 dec.");

    private static IEnumerable<(int Month, int Day)> Orders(int a, int b) =>
        new[] { (Month: b, Day: a), (Month: a, Day: b) }.Distinct().Where(o => o.Month is >= 1 and <= 12);
}
