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

    private static readonly FrozenSet<string> words =
        "et ct mt pt eastern central mountain pacific met west wet cat eat art wat".Split(' ').ToFrozenSet();

    /// <summary>The ids that it may stand for; null if it is none of these.</summary>
    public static string[]? Ids(string text) => zones.GetValueOrDefault(text.ToLowerInvariant());

    /// <summary>In a line: those that are English words count only in capitals ("friday 18:00 met her").</summary>
    public static DateTimeZone[]? Zones(string chunk)
    {
        var lower = chunk.ToLowerInvariant();
        return words.Contains(lower) && chunk.Any(char.IsLower)
            ? null
            : Ids(lower)?.Select(Terms.Zones.WithId).OfType<DateTimeZone>().ToArray();
    }
}
