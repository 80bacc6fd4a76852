using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// Dates as the signatures of wikis and the headers of mailboxes write them: "30 novembre 2026", "30. 11. 2026", "2026. november 30.",
/// "2026年11月30日 (月)", "30 tháng 11 năm 2026"; "Mon Nov 30 09:12:44 2026", with the year behind the hour. All say the year.
/// </summary>
internal static class WikiDates
{
    private const int MostDigits = 2;

    public static IEnumerable<Step<DayPhrase>> Read(Phrase p, int at) =>
        DayFirst(p, at).Concat(YearFirst(p, at)).Concat(InFigures(p, at)).Concat(EastAsian(p, at)).Concat(Vietnamese(p, at));

    /// <summary>"Nov 30 09:12:44 2026 +0100", "Nov 30 09:12:44 CET 2026", with the weekday before it or not.</summary>
    public static IEnumerable<Step<Draft>> Mailbox(Phrase p, int start)
    {
        var at = Vocabulary.Weekday(p[start], out var weekday) ? p.SkipSign(start + 1, ',') : start;
        if (!Vocabulary.Month(p[at], out var month) || !p.Number(at + 1, MostDigits))
            yield break;
        foreach (var (clock, end) in Clocks.WithMinutes(p, at + 2))
            foreach (var (zone, year) in ZoneNames.Read(p, end).Append(new(Draft.Empty, end)))
            {
                if (p[year].Digits != 4 || p[year + 1].Glued && !p.CanEndAt(year + 1))
                    continue;
                var date = Calendar.Phrase(p[year].Number, month, p[at + 1].Number);
                var day = at == start ? date : date with { On = f => date.On(f).Where(d => d.DayOfWeek == weekday) };
                yield return new(zone with { Day = day, Clock = clock }, year + 1);
            }
    }

    /// <summary>"30 novembre 2026", "30. studenoga 2026.", "30 de novembro de 2026".</summary>
    private static IEnumerable<Step<DayPhrase>> DayFirst(Phrase p, int start)
    {
        var at = p.Skip(start, "de", "den", "le", "el", "il", "dnia");
        if (!p.Number(at, MostDigits))
            yield break;
        var monthAt = p.Skip(p.SkipSign(p.Skip(at + 1, "er", "º"), '.'), "de", "di");
        var yearAt = p.Skip(p.SkipSign(p.SkipSign(monthAt + 1, '.'), ','), "de", "del");
        // English is read elsewhere.
        var isKnown = Vocabulary.Month(p[monthAt], out _) && yearAt == monthAt + 1 && at == start;
        if (isKnown || p[yearAt].Digits != 4 || Months.Of(p[monthAt]) is not { Length: > 0 } months)
            yield break;
        yield return new(Of(p[yearAt].Number, months, p[at].Number), Behind(p, yearAt + 1, "г", "р", "a", "m"));
    }

    /// <summary>"2026. november 30."; Lithuanian and Latvian with a word between.</summary>
    private static IEnumerable<Step<DayPhrase>> YearFirst(Phrase p, int at)
    {
        var next = p.Skip(p.SkipSign(at + 1, '.'), "m", "gada", "ko");
        next = p.SkipSign(next, '.');
        if (p[at].Digits != 4)
            yield break;
        if (Months.Of(p[next]) is { Length: > 0 } months && p.Number(next + 1, MostDigits))
            yield return new(Of(p[at].Number, months, p[next + 1].Number), Behind(p, next + 2, "d"));
        var behind = p.SkipSign(next + 1, '.');
        if (next > at + 1 && p.Number(next, MostDigits) && Months.Of(p[behind]) is { Length: > 0 } late)
            yield return new(Of(p[at].Number, late, p[next].Number), behind + 1);
    }

    /// <summary>"30. 11. 2026".</summary>
    private static IEnumerable<Step<DayPhrase>> InFigures(Phrase p, int at)
    {
        if (p.Number(at, MostDigits) && p.GluedSign(at + 1, '.') && !p[at + 2].Glued && p.Number(at + 2, MostDigits)
            && p.GluedSign(at + 3, '.') && p[at + 4].Digits == 4)
            yield return new(Calendar.Phrase(p[at + 4].Number, p[at + 2].Number, p[at].Number), at + 5);
    }

    /// <summary>"2026年11月30日 (月)", "2026년 11월 30일 (월)".</summary>
    private static IEnumerable<Step<DayPhrase>> EastAsian(Phrase p, int at)
    {
        if (p[at].Digits != 4 || !p.Word(at + 1, "年", "년") || !p.Number(at + 2, MostDigits) || !p.Word(at + 3, "月", "월")
            || !p.Number(at + 4, MostDigits) || !p.Word(at + 5, "日", "일"))
            yield break;
        var end = p.IsMark(at + 6, "((") && p[at + 7].Kind == TokenKind.Word && p.IsMark(at + 8, "))") ? at + 9 : at + 6;
        yield return new(Calendar.Phrase(p[at].Number, p[at + 2].Number, p[at + 4].Number), end);
    }

    /// <summary>"ngày 30 tháng 11 năm 2026".</summary>
    private static IEnumerable<Step<DayPhrase>> Vietnamese(Phrase p, int start)
    {
        var at = p.Skip(start, "ngày");
        if (p.Number(at, MostDigits) && p.Word(at + 1, "tháng") && p.Number(at + 2, MostDigits) && p.Word(at + 3, "năm")
            && p[at + 4].Digits == 4)
            yield return new(Calendar.Phrase(p[at + 4].Number, p[at + 2].Number, p[at].Number), at + 5);
    }

    private static DayPhrase Of(int year, int[] months, int day)
    {
        var dates = months.Select(month => Calendar.Phrase(year, month, day)).ToList();
        return dates[0] with { On = f => dates.SelectMany(date => date.On(f)) };
    }

    /// <summary>Behind a year, the word "year" or a stop that belongs to it.</summary>
    private static int Behind(Phrase p, int at, params ReadOnlySpan<string> words)
    {
        var next = p.Skip(at, words);
        return p.GluedSign(next, '.') && !p.EndsAt(next) ? next + 1 : next;
    }
}
