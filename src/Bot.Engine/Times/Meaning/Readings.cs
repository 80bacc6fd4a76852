using Bot.Basics;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Meaning;

/// <summary>Sets a draft against now and a zone: all instants that it can mean, or why there is none.</summary>
internal static class Readings
{
    public static (IReadOnlyList<Reading> Readings, string Misfit) Of(Draft draft, Frame home)
    {
        if (draft.Zone is { Zones: [] } unknown)
            return ([], unknown.Misfit);
        var zones = draft.Zone?.Zones ?? [draft.Offset is { } offset ? DateTimeZone.ForOffset(offset) : home.Zone];
        var readings = new List<Reading>();
        var misfit = "";
        foreach (var frame in zones.Select(zone => home with { Zone = zone }))
        {
            if (draft.Shift is { } shift)
            {
                if (shift.At(frame)?.InZone(frame.Zone) is { } at)
                    readings.Add(new Reading(at, true, Shown.Local(at.LocalDateTime)));
                misfit = "That is further away than dates are kept.";
                continue;
            }
            var places = new Placing(draft, home, frame);
            readings.AddRange(places.All());
            misfit = places.Misfit;
        }
        var agreeing = readings.Where(r => draft.Gloss is not { } gloss || Agrees(gloss, r.At.ToInstant() - home.Now)).ToList();
        return (agreeing, readings.Count > agreeing.Count ? "The date and the distance behind it do not agree: give one of them." : misfit);
    }

    /// <summary>An echo rounds, and counts days by the calendar.</summary>
    private static bool Agrees(Duration said, Duration actual)
    {
        var off = said - actual;
        off = off < Duration.Zero ? -off : off;
        var size = said < Duration.Zero ? -said : said;
        return off <= (size < Duration.FromHours(1) ? Duration.FromMinutes(1)
            : size < Duration.FromHours(36) ? Duration.FromHours(1)
            : Duration.FromHours(26));
    }
}
