using Bot.Basics;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;
using NodaTime.Text;

namespace Bot.Engine.Tests.Times;

/// <summary>The fixed now of these tests, Wednesday 25 November 2026 10:00 in Berlin, and results written as one line.</summary>
internal static class Said
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 9, 0);

    public static readonly DateTimeZone Berlin = Zone("Europe/Berlin");

    public static readonly WhenRules Ahead = WhenRules.Deadline with { MaxSpan = Duration.FromDays(800) };

    public static readonly WhenRules Back = WhenRules.Event;

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Instant At(string utc) => InstantPattern.ExtendedIso.Parse(utc).Value;

    /// <summary>
    /// "2026-11-27 18:00", with "~" before it where the hour was filled in; "? a | b" for a question; "! why" for a refusal.
    /// </summary>
    public static string Line(WhenResult result) => result switch
    {
        WhenResult.Understood u =>
            (u.TimeGiven ? "" : "~") + u.At.ToString(u.At.Second == 0 ? "uuuu-MM-dd HH:mm" : "uuuu-MM-dd HH:mm:ss", null),
        WhenResult.Ambiguous a => "? " + string.Join(" | ", a.Choices),
        WhenResult.Refused r => "! " + r.Why,
        _ => throw new InvalidOperationException(),
    };

    public static string Line(string text, WhenRules rules, Instant? now = null, DateTimeZone? zone = null) =>
        Line(When.Parse(text, now ?? Now, zone ?? Berlin, rules));
}
