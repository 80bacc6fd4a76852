using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Bot.Times.Terms;

/// <summary>How dates, distances and typed text are written in answers.</summary>
internal static class Shown
{
    private static readonly LocalDateTimePattern day = Pattern("ddd d MMM uuuu HH:mm"), daySeconds = Pattern("ddd d MMM uuuu HH:mm:ss");
    private static readonly LocalDateTimePattern local = Pattern("uuuu-MM-dd HH:mm"), localSeconds = Pattern("uuuu-MM-dd HH:mm:ss");
    private static readonly OffsetPattern offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    /// <summary>From here on what lies on the second date from now is two days away.</summary>
    private static readonly Duration DatesFrom = Duration.FromHours(36);

    /// <summary>To how many seconds a length below a limit is rounded.</summary>
    private static readonly (Duration Below, long To)[] units =
    [
        (Duration.FromMinutes(1), 1),
        (Duration.FromHours(2), 60),
        (Duration.FromHours(12), 15 * 60),
        (Duration.FromMinutes(47 * 60 + 30), 3600),
        (Duration.MaxValue, 86_400),
    ];

    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Local(LocalDateTime at) => (at.Second == 0 ? local : localSeconds).Format(at);

    public static string Offset(Offset at) => offset.Format(at);

    /// <summary>Weekday, date, hour and zone; the offset where the hour alone would say two instants.</summary>
    public static string Moment(ZonedDateTime at, Instant now)
    {
        var off = at.ToInstant() - now;
        // Of what has happened nobody wants the second.
        var near = off < Duration.FromMinutes(1) && off > Duration.Zero;
        var twice = at.Zone.MapLocal(at.LocalDateTime).Count != 1;
        return $"{(near ? daySeconds : day).Format(at.LocalDateTime)}{(twice ? $" {Offset(at.Offset)}" : "")} {at.Zone.Id}";
    }

    /// <summary>
    /// "in 5 days", "2 days ago", "now", to the nearest. From a day and a half on the days are those of the calendar: what falls on the
    /// third date from today is in 3 days, whatever the hour.
    /// </summary>
    public static string Distance(ZonedDateTime at, Instant now)
    {
        var span = at.ToInstant() - now;
        var size = span < Duration.Zero ? -span : span;
        var dates = Math.Abs(Period.Between(now.InZone(at.Zone).Date, at.Date, PeriodUnits.Days).Days);
        var said = size >= DatesFrom && dates > 1 ? Length(Duration.FromDays(dates)) : Said(size);
        if (size < (span < Duration.Zero ? Duration.FromMinutes(1) : Duration.FromSeconds(1)))
            return "now";
        return span < Duration.Zero ? $"{said} ago" : $"in {said}";
    }

    /// <summary>An instant and how far it is: <c>Fri 27 Nov 2026 18:00 Europe/Berlin, in 5 days</c>.</summary>
    public static string Echo(ZonedDateTime at, Instant now) => $"{Moment(at, now)}, {Distance(at, now)}";

    /// <summary>A length as people say it, rounded to the nearest.</summary>
    public static string Said(Duration span)
    {
        if (span < Duration.Zero)
            return $"minus {Said(-span)}";
        if (span < Duration.FromSeconds(1))
            return "a moment";
        var unit = units.First(u => span < u.Below).To;
        return Length(Duration.FromSeconds((long)Math.Round(span.TotalSeconds / unit, MidpointRounding.AwayFromZero) * unit));
    }

    /// <summary>"3 days", "3 h 20 min", to the second.</summary>
    public static string Length(Duration span)
    {
        if (span < Duration.Zero)
            return $"minus {Length(-span)}";
        (long Count, string Long, string Short)[] all =
            [(span.Days, "day", "d"), (span.Hours, "hour", "h"), (span.Minutes, "minute", "min"), (span.Seconds, "second", "s")];
        var parts = all.Where(p => p.Count > 0).ToList();
        return parts switch
        {
            [] => "0 seconds",
            [var (count, name, _)] => $"{count} {name}{(count == 1 ? "" : "s")}",
            _ => string.Join(' ', parts.Select(p => $"{p.Count} {p.Short}")),
        };
    }

    /// <summary>What a person typed, fit to stand in an answer: one line, no invisible marks, at most 60 characters.</summary>
    public static string Text(string typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            clean.Append(clean.Length >= 60 ? "…" : IsHidden(rune) ? "\uFFFD" : rune.ToString());
            if (clean.Length > 60)
                break;
        }
        return clean.ToString().Trim();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static LocalDateTimePattern Pattern(string text) => LocalDateTimePattern.CreateWithInvariantCulture(text);
}
