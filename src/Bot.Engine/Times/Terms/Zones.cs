using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Basics;
using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Times.Terms;

/// <summary>Time zones by their TZDB id, by a city, by a country that has one zone; the TZDB that comes with NodaTime.</summary>
public static class Zones
{
    private const int MostLetters = 64;

    /// <summary>Among so many letters one may be wrong.</summary>
    private const int LettersASlip = 4;

    private static readonly Regex offsets = new(
        @"^(?:(?:utc|gmt)\s*)?(?<sign>[+\-\u2212])(?<h>[0-9]{1,2})(?::?(?<m>[0-9]{2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly TzdbDateTimeZoneSource source = TzdbDateTimeZoneSource.Default;

    private static readonly FrozenDictionary<string, string> ids =
        source.GetIds().ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> regions =
        source.GetIds().Where(HasSlash).Select(id => id[..id.IndexOf('/', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Cities and countries; several ids of one zone count once.</summary>
    private static readonly FrozenDictionary<string, string[]> places =
        source.GetIds().Where(IsPlace)
            .Select(id => (Name: City(id), Id: source.CanonicalIdMap[id]))
            .Concat(source.ZoneLocations?.Select(l => (Name: Spaced(l.CountryName), Id: source.CanonicalIdMap[l.ZoneId])) ?? [])
            .Distinct().GroupBy(p => p.Name, p => p.Id)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Finds the zone of an id in any case ("europe/berlin"), a city ("new york"), or a country with one zone.</summary>
    public static ZoneAnswer Find(string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > MostLetters)
            return Unknown(typed, []);
        if (Abbreviations.Ids(typed) is { } meant)
        {
            var name = typed.ToUpperInvariant();
            return new ZoneAnswer.Ambiguous($"{name} is said of several zones, or of half a year. Did you mean {Listed(meant)}?", meant);
        }
        if (AtOffset(typed) is { } fixedZone)
            return new ZoneAnswer.Found(fixedZone);
        if (WithId(typed.Replace(' ', '_')) is { } zone)
            return new ZoneAnswer.Found(HasSlash(zone.Id) || zone == DateTimeZone.Utc ? zone : WithId(source.CanonicalIdMap[zone.Id])!);
        return Placed(typed) switch
        {
            [var only] => new ZoneAnswer.Found(WithId(only)!),
            { } several => new ZoneAnswer.Ambiguous(
                $"{Shown.Text(typed)} has more zones than one. Did you mean {Listed(several)}?", [.. several.Take(6)]),
            null => Unknown(typed, Nearest(typed)),
        };
    }

    /// <summary>The zones of a city or country, also of one that names none; with "city, country" those of the city.</summary>
    private static string[]? Placed(string typed) => places.GetValueOrDefault(Spaced(typed)) ?? Cities.Zones(typed)
        ?? (typed.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? Placed(typed[..comma]) : null);

    /// <summary>The zone with exactly this id, in any case; null if there is none.</summary>
    public static DateTimeZone? WithId(string id) =>
        id.Equals("z", StringComparison.OrdinalIgnoreCase) ? DateTimeZone.Utc
        : id.Equals("utc", StringComparison.OrdinalIgnoreCase) || id.Equals("gmt", StringComparison.OrdinalIgnoreCase) ? DateTimeZone.Utc
        : ids.TryGetValue(id, out var exact) ? DateTimeZoneProviders.Tzdb[exact] : null;

    /// <summary>
    /// "UTC-5", "gmt+5:30", "+0200": a zone without summer time, whose id ("UTC-05") the provider of zones knows too. Not "Etc/GMT+5",
    /// whose sign goes the other way.
    /// </summary>
    private static DateTimeZone? AtOffset(string typed)
    {
        if (offsets.Match(typed) is not { Success: true } match)
            return null;
        int Figures(string group) => match.Groups[group] is { Length: > 0 } g ? int.Parse(g.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var minutes = 60 * Figures("h") + Figures("m");
        if (minutes > 18 * 60 || Figures("m") > 59)
            return null;
        return minutes == 0
            ? DateTimeZone.Utc
            : DateTimeZone.ForOffset(Offset.FromSeconds(60 * (match.Groups["sign"].Value == "+" ? minutes : -minutes)));
    }

    /// <summary>Begins as ids do ("Europe/…"), so that a slip in the rest is a slip and not another word.</summary>
    internal static bool HasRegion(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && regions.Contains(text[..slash]);

    private static ZoneAnswer.Unknown Unknown(string typed, string[] nearest) => new(
        $"There is no time zone \"{Shown.Text(typed)}\". "
        + (nearest.Length > 0 ? $"Nearest: {string.Join(", ", nearest)}."
            : "Type the largest city near, or one like: Europe/Berlin, America/New_York, UTC."),
        nearest);

    /// <summary>Those that a slip or two lead to; what only happens to be as long is none of them.</summary>
    private static string[] Nearest(string typed)
    {
        var wanted = Spaced(typed);
        var ofIds = source.GetIds().Where(id => IsPlace(id) && source.CanonicalIdMap[id] == id).SelectMany(id => new[]
        {
            (Id: id, Far: EditDistance.Between(wanted, Spaced(id))), (Id: id, Far: EditDistance.Between(wanted, City(id))),
        });
        var ofCities = Cities.All.SelectMany(city => city.Value, (city, id) => (Id: id, Far: EditDistance.Between(wanted, city.Key)));
        var most = Math.Max(1, wanted.Length / LettersASlip);
        return [.. ofIds.Concat(ofCities).Where(c => c.Far <= most)
            .GroupBy(c => c.Id, c => c.Far).OrderBy(g => g.Min()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3).Select(g => g.Key)];
    }

    private static string Listed(string[] ids) => string.Join(", ", ids.Take(6));

    private static bool HasSlash(string id) => id.Contains('/', StringComparison.Ordinal);

    private static bool IsPlace(string id) => HasSlash(id) && !id.StartsWith("Etc/", StringComparison.Ordinal);

    private static string City(string id) => Spaced(id[(id.LastIndexOf('/') + 1)..]);

    private static string Spaced(string text) => Cities.Key(text);
}
