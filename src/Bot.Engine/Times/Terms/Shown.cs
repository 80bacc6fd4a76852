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

    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Local(LocalDateTime at) => (at.Second == 0 ? local : localSeconds).Format(at);

    public static string Offset(Offset at) => offset.Format(at);

    /// <summary>Weekday, date, hour and zone; the offset where the hour alone would say two instants.</summary>
    public static string Moment(ZonedDateTime at, Instant now)
    {
        var off = at.ToInstant() - now;
        var near = off < Duration.FromMinutes(1) && off > Duration.FromMinutes(-1);
        var twice = at.Zone.MapLocal(at.LocalDateTime).Count != 1;
        return $"{(near ? daySeconds : day).Format(at.LocalDateTime)}{(twice ? $" {Offset(at.Offset)}" : "")} {at.Zone.Id}";
    }

    /// <summary>"in 5 days", "2 days ago", "now": rounded down to one unit, to two below two days.</summary>
    public static string Distance(Duration span)
    {
        var size = Rounded(span < Duration.Zero ? -span : span);
        return size == Duration.Zero ? "now" : span < Duration.Zero ? $"{Length(size)} ago" : $"in {Length(size)}";
    }

    /// <summary>An instant and how far it is: <c>Fri 27 Nov 2026 18:00 Europe/Berlin, in 5 days</c>.</summary>
    public static string Echo(ZonedDateTime at, Instant now) => $"{Moment(at, now)}, {Distance(at.ToInstant() - now)}";

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

    private static Duration Rounded(Duration size) => Duration.FromSeconds(
        size >= Duration.FromDays(2) ? 86_400L * size.Days
        : size >= Duration.FromHours(1) ? 60 * (long)size.TotalMinutes
        : (long)size.TotalSeconds);

    private static LocalDateTimePattern Pattern(string text) => LocalDateTimePattern.CreateWithInvariantCulture(text);
}
