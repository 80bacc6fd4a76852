using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// What says where an hour is meant: "UTC", "+02:00", "Europe/Berlin", "berlin time", and abbreviations, which stand for several
/// zones and so are asked about.
/// </summary>
internal static class ZoneNames
{
    public static IEnumerable<Step<Draft>> Read(Phrase p, int at)
    {
        var name = p.Word(at, "utc", "gmt");
        if (name || p.Word(at, "z"))
        {
            yield return new(In(DateTimeZone.Utc), at + 1);
            if (name && p[at + 1].Glued && OffsetAt(p, at + 1, afterUtc: true, out var fromUtc) is { } utcEnd)
                yield return Away(fromUtc, utcEnd);
        }
        else if (OffsetAt(p, at, afterUtc: false, out var offset) is { } offsetEnd)
            yield return Away(offset, offsetEnd);
        else if (p[at].Kind == TokenKind.Word)
        {
            var chunk = p.Chunk(at, out var next);
            if (Zones.WithId(chunk) is { } zone && chunk.Contains('/', StringComparison.Ordinal))
                yield return new(In(zone), next);
            else if (Zones.HasRegion(chunk))
                yield return new(new Draft { Zone = new ZonePhrase([], Zones.Find(chunk) is ZoneAnswer.Unknown u ? u.Why : "") }, next);
            else if (Abbreviations.Zones(chunk, IsBehindAnHour(p, at)) is { } zones)
                yield return new(new Draft { Zone = new ZonePhrase(zones, "") }, p.Skip(next, "time"));
            else if (CityTime(p, at, out var city) is { } end)
                yield return new(new Draft { Zone = city }, end);
        }
    }

    private static bool IsBehindAnHour(Phrase p, int at) => p[at - 1].Kind == TokenKind.Number || p.Word(at - 1, "am", "pm", "m", "h")
        || p.Sign(at - 1, '.') && p.Word(at - 2, "m");

    private static Draft In(DateTimeZone zone) => new() { Zone = new ZonePhrase([zone], "") };

    private static Step<Draft> Away(Offset? offset, int next) => new(
        offset is { } o
            ? new Draft { Offset = o }
            : new Draft { Zone = new ZonePhrase([], "Offsets go from -18:00 to +18:00.") },
        next);

    /// <summary>
    /// "+02:00", "+0200", "-05", and "+2" behind UTC: where it ends. Null for what is not an offset; no offset for one out of range.
    /// </summary>
    private static int? OffsetAt(Phrase p, int at, bool afterUtc, out Offset? offset)
    {
        offset = null;
        var digits = p[at + 1].Digits;
        if (!p.Sign(at, '+') && !p.Sign(at, '-') || !p.GluedNumber(at + 1, 4) || digits < (afterUtc ? 1 : 2) || digits == 3)
            return null;
        var (hours, minutes, next) = (p[at + 1].Number, 0, at + 2);
        if (digits == 4)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (p.GluedSign(next, ':') && p.GluedNumber(next + 1, 2) && p[next + 1].Digits == 2)
            (minutes, next) = (p[next + 1].Number, next + 2);
        if (p[next].Glued && p[next].Kind != TokenKind.Sign)
            return null;
        // "17:00-18:00" are two hours; no place is so far behind UTC.
        if (!afterUtc && p[at].Glued && p.Sign(at, '-') && hours > 12)
            return null;
        if (minutes < 60 && hours * 60 + minutes <= 18 * 60)
            offset = Offset.FromSeconds((p.Sign(at, '-') ? -60 : 60) * (hours * 60 + minutes));
        return next;
    }

    /// <summary>"berlin time", "new york time": the name of a place alone could as well be the first word of a note.</summary>
    private static int? CityTime(Phrase p, int at, out ZonePhrase city)
    {
        var end = Enumerable.Range(at + 1, 3).FirstOrDefault(n => p.Word(n, "time"));
        city = new ZonePhrase([], "");
        if (end == 0)
            return null;
        var zones = Zones.Find(string.Join(' ', Enumerable.Range(at, end - at).Select(n => p[n].Text))) switch
        {
            ZoneAnswer.Found found => [found.Zone],
            ZoneAnswer.Ambiguous several => several.Ids.Select(Zones.WithId).OfType<DateTimeZone>().ToArray(),
            _ => [],
        };
        city = new ZonePhrase(zones, "");
        return zones.Length > 0 ? end + 1 : null;
    }
}
