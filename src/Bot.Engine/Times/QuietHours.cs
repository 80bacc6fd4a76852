using Bot.Basics;
using Bot.Times.Grammar;
using Bot.Times.Terms;
using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Times;

/// <summary>The hours in which a person is left alone, each day, on the clock of their zone; over midnight if From is after To.</summary>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>The hours in which nobody is rung by what came to its hour by our reckoning, where a person has set none.</summary>
    public static readonly QuietHours Default = new(new LocalTime(21, 0), new LocalTime(8, 0));

    /// <summary>Clocks have never been turned by more, but for whole days.</summary>
    private const long LongestChange = 3 * NodaConstants.NanosecondsPerHour;

    /// <summary>How long before quiet begins something is told that was moved out of it.</summary>
    private static readonly Duration WellBefore = Duration.FromMinutes(30);

    /// <summary>Quiet begins at the first turn of its hour, or when the clocks jump over it.</summary>
    private static readonly ZoneLocalMappingResolver first =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Quiet ends at the last turn of its hour: the sleeper gets the longer night.</summary>
    private static readonly ZoneLocalMappingResolver last =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Reads "22:00-07:00", "22-7", "10pm to 7am"; "off" gives no hours at all.</summary>
    /// <param name="why">What is wrong and what would be right; empty on success.</param>
    public static bool TryParse(string text, out QuietHours? hours, out string why)
    {
        hours = null;
        why = "";
        var p = Phrase.Of(text);
        if (p.Word(0, "off", "none", "never") && p.EndsAt(1))
            return true;
        if (Hour(p, p.Skip(0, "from"), out var from) is { } dash
            && (p.Sign(dash, '-') || p.Sign(dash, '–') || p.Word(dash, "to", "until"))
            && Hour(p, dash + 1, out var to) is { } end && p.EndsAt(end))
        {
            if (from == to)
                why = "Quiet hours from an hour to the same hour would never end. Type them like: 22:00-07:00, 22-7, off.";
            else
                hours = new QuietHours(from, to);
            return why == "";
        }
        why = $"\"{Shown.Text(text)}\" are not quiet hours. Type them like: 22:00-07:00, 22-7, off.";
        return false;
    }

    /// <summary>When the quiet that holds now is over; null if now is not quiet.</summary>
    public Instant? Until(Instant now, DateTimeZone zone) => At(now, zone)?.Over;

    /// <summary>
    /// The moment itself if it is not quiet; else well before the quiet begins; if that is not after <paramref name="after"/>, when it
    /// is over; if that is not before <paramref name="latest"/>, that one.
    /// </summary>
    public Instant Civil(Instant at, Instant after, Instant latest, DateTimeZone zone)
    {
        if (At(at, zone) is not { } quiet)
            return at;
        var earlier = quiet.Begin - WellBefore;
        return earlier > after && At(earlier, zone) is null ? earlier : Instant.Min(quiet.Over, latest);
    }

    private (Instant Begin, Instant Over)? At(Instant now, DateTimeZone zone) => IsFar(now.InZone(zone).TimeOfDay) ? null : Near(now, zone);

    /// <summary>Whether the clock shows an hour from which no change of clocks leads into quiet ones.</summary>
    private bool IsFar(LocalTime clock)
    {
        var length = Around(To.NanosecondOfDay - From.NanosecondOfDay);
        var since = Around(clock.NanosecondOfDay - From.NanosecondOfDay);
        return since > length + LongestChange && since < NodaConstants.NanosecondsPerDay - LongestChange;

        static long Around(long nanoseconds) => nanoseconds < 0 ? nanoseconds + NodaConstants.NanosecondsPerDay : nanoseconds;
    }

    /// <summary>The quiet that holds at an instant, from the days around it.</summary>
    internal (Instant Begin, Instant Over)? Near(Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        (Instant, Instant)? found = null;
        for (var date = today.PlusDays(-1); date <= today; date = date.PlusDays(1))
        {
            var begin = (date + From).InZone(zone, first).ToInstant();
            var over = (date.PlusDays(From < To ? 0 : 1) + To).InZone(zone, last).ToInstant();
            if (begin <= now && now < over)
                found = (begin, over);
        }
        return found;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => $"{From.Hour:00}:{From.Minute:00}-{To.Hour:00}:{To.Minute:00}";

    private static int? Hour(Phrase p, int at, out LocalTime hour)
    {
        hour = default;
        var minutes = p.GluedSign(at + 1, ':') && p.GluedNumber(at + 2, 2) && p[at + 2].Digits == 2;
        var next = Clocks.Half(p, minutes ? at + 3 : at + 1, out var pm);
        if (!p.Number(at, 2) || Clocks.Of(p[at].Number, minutes ? p[at + 2].Number : 0, 0, pm, either: false).Times is not [var clock])
            return null;
        hour = clock.Time;
        return next;
    }
}
