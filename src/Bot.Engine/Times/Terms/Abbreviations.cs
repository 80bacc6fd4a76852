using System.Collections.Frozen;
using NodaTime;

namespace Bot.Times.Terms;

/// <summary>
/// Abbreviations of zones. None is taken for a zone: some are used by several countries, and all name one half of the year,
/// also where people write them through both.
/// </summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string[]> zones = new (string Words, string[] Ids)[]
    {
        ("est edt et eastern", ["America/New_York", "America/Toronto", "America/Panama"]),
        ("cst", ["America/Chicago", "Asia/Shanghai", "America/Costa_Rica"]),
        ("cdt ct central", ["America/Chicago", "America/Winnipeg"]),
        ("mst mdt mt mountain", ["America/Denver", "America/Phoenix", "America/Edmonton"]),
        ("pst pdt pt pacific", ["America/Los_Angeles", "America/Vancouver"]),
        ("akst akdt", ["America/Anchorage"]),
        ("hst", ["Pacific/Honolulu"]),
        ("ast", ["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"]),
        ("ist", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
        ("bst", ["Europe/London", "Asia/Dhaka"]),
        ("cet cest met", ["Europe/Berlin", "Europe/Paris", "Europe/Warsaw"]),
        ("eet eest", ["Europe/Kyiv", "Europe/Helsinki", "Africa/Cairo"]),
        ("wet west", ["Europe/Lisbon", "Atlantic/Canary"]),
        ("msk", ["Europe/Moscow"]),
        ("hkt", ["Asia/Hong_Kong"]),
        ("pht", ["Asia/Manila"]),
        ("ict", ["Asia/Bangkok", "Asia/Ho_Chi_Minh"]),
        ("wib", ["Asia/Jakarta"]),
        ("npt", ["Asia/Kathmandu"]),
        ("irst", ["Asia/Tehran"]),
        ("trt", ["Europe/Istanbul"]),
        ("clt clst", ["America/Santiago"]),
        ("cot", ["America/Bogota"]),
        ("nst ndt", ["America/St_Johns"]),
        ("jst", ["Asia/Tokyo"]),
        ("kst", ["Asia/Seoul"]),
        ("pkt", ["Asia/Karachi"]),
        ("sgt", ["Asia/Singapore"]),
        ("gst", ["Asia/Dubai"]),
        ("aest aedt", ["Australia/Sydney", "Australia/Brisbane"]),
        ("acst acdt", ["Australia/Adelaide", "Australia/Darwin"]),
        ("awst", ["Australia/Perth"]),
        ("nzst nzdt", ["Pacific/Auckland"]),
        ("sast", ["Africa/Johannesburg"]),
        ("wat", ["Africa/Lagos"]),
        ("cat", ["Africa/Maputo"]),
        ("eat", ["Africa/Nairobi"]),
        ("brt", ["America/Sao_Paulo"]),
        ("art", ["America/Argentina/Buenos_Aires"]),
    }.SelectMany(r => r.Words.Split(' '), (r, word) => (word, r.Ids)).ToFrozenDictionary(p => p.word, p => p.Ids);

    /// <summary>The hours from UTC of those that name one half of the year: some write them for it also in the other half.</summary>
    private static readonly FrozenDictionary<string, int> hours = (
        "est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7 akst -9 akdt -8 ast -4 bst 1 cet 1 cest 2 eet 2 eest 3 "
        + "wet 0 west 1 aest 10 aedt 11 nzst 12 nzdt 13").Split(' ').Chunk(2)
        .ToFrozenDictionary(p => p[0], p => int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adjectives and pairs of letters that can be nothing else directly behind an hour ("9am eastern").</summary>
    private static readonly FrozenSet<string> behindAnHour = "et ct mt pt eastern central mountain pacific".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> words =
        "et ct mt pt eastern central mountain pacific met west wet cat eat art wat".Split(' ').ToFrozenSet();

    /// <summary>The ids that it may stand for; null if it is none of these.</summary>
    public static string[]? Ids(string text) => zones.GetValueOrDefault(text.ToLowerInvariant());

    /// <summary>In a line: those that are English words count only in capitals ("friday 18:00 met her").</summary>
    public static DateTimeZone[]? Zones(string chunk, bool isBehindAnHour)
    {
        var lower = chunk.ToLowerInvariant();
        var isAWord = words.Contains(lower) && chunk.Any(char.IsLower) && !(isBehindAnHour && behindAnHour.Contains(lower));
        if (isAWord || Ids(lower) is not { } ids)
            return null;
        var zones = ids.Select(Terms.Zones.WithId).OfType<DateTimeZone>();
        return [.. hours.TryGetValue(lower, out var away) ? zones.Append(DateTimeZone.ForOffset(Offset.FromHours(away))) : zones];
    }
}
