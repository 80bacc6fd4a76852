using System.Globalization;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// Moments as programs write them: Discord's "&lt;t:1799999999:F&gt;", and the fourteen figures of MediaWiki's addresses, which are UTC.
/// </summary>
internal static class Stamps
{
    public static IEnumerable<Step<Draft>> Read(Phrase p, int at)
    {
        if (p.Sign(at, '<') && p.Word(at + 1, "t") && p.GluedSign(at + 2, ':') && Seconds(p, at + 3) is { } seconds)
        {
            var end = at + 4;
            if (p.GluedSign(end, ':') && p[end + 1] is { Kind: TokenKind.Word, Text.Length: 1, Glued: true })
                end += 2;
            if (p.GluedSign(end, '>'))
                yield return new(At(seconds), end + 1);
        }

        if (p[at].Digits == 14 && Utc(p[at].Text) is { } utc)
            yield return new(new Draft { Shift = new ShiftPhrase(_ => utc) }, at + 1);
    }

    private static Draft At(long seconds)
    {
        var inReach = seconds > First.ToUnixTimeSeconds() && seconds < Last.ToUnixTimeSeconds();
        return new Draft { Shift = new ShiftPhrase(_ => inReach ? Instant.FromUnixTimeSeconds(seconds) : null) };
    }

    private static Instant First => Instant.FromUtc(Calendar.FirstYear, 1, 1, 0, 0);

    private static Instant Last => Instant.FromUtc(Calendar.LastYear, 12, 31, 0, 0);

    private static long? Seconds(Phrase p, int at) => p[at] is { Kind: TokenKind.Number, Digits: <= 12, Glued: true } number
        ? long.Parse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    private static Instant? Utc(string figures)
    {
        int Part(int from, int count) => int.Parse(figures.AsSpan(from, count), NumberStyles.None, CultureInfo.InvariantCulture);
        var (hour, minute, second) = (Part(8, 2), Part(10, 2), Part(12, 2));
        return Calendar.Day(Part(0, 4), Part(4, 2), Part(6, 2)) is { } day && hour < 24 && minute < 60 && second < 60
            ? (day + new LocalTime(hour, minute, second)).InUtc().ToInstant()
            : null;
    }
}
