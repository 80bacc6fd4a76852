using Bot.Times;
using Bot.Times.Terms;
using NodaTime;
using NodaTime.Text;

namespace Bot.Texts;

/// <summary>MomentText as text, for networks that do not show a moment in each reader's zone by themselves.</summary>
public static class MomentText
{
    private static readonly LocalDateTimePattern shortForm = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");
    private static readonly LocalDateTimePattern otherYear = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH:mm");

    /// <summary>A moment as its reader sees it. The short form names the year only where it is not the present one.</summary>
    public static string Show(Instant at, MomentStyle style, DateTimeZone zone, Instant now) => style switch
    {
        MomentStyle.Relative => Shown.Distance(at.InZone(zone), now),
        MomentStyle.Short => Short(at.InZone(zone), now.InZone(zone)),
        _ => When.Echo(at.InZone(zone), now),
    };

    private static string Short(ZonedDateTime at, ZonedDateTime now) =>
        (at.Year == now.Year ? shortForm : otherYear).Format(at.LocalDateTime);
}
