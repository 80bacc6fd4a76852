using NodaTime;
namespace Bot.Times;
public sealed record QuietHours(LocalTime From, LocalTime To) { public Instant? Until(Instant now, DateTimeZone zone) => From == To ? now : null; public static bool TryParse(string s, out QuietHours? q) { q = null; return false; } }
public static class Span { public static string Text(Duration d) => d.ToString(); public static bool TryParse(string text, out Duration span, out string why) { span = default; why = ""; return false; } }
public abstract record WhenResult { public sealed record Understood(ZonedDateTime At, bool TimeGiven) : WhenResult; public sealed record Ambiguous(string Question, IReadOnlyList<string> Choices) : WhenResult; public sealed record Refused(string Why) : WhenResult; }
public sealed record WhenRules(When.Direction Direction, LocalTime DefaultTime, Duration MaxSpan);
public static class When { public enum Direction { Future, Past } public static WhenResult Parse(string text, Instant now, DateTimeZone zone, WhenRules rules) => new WhenResult.Refused(""); public static WhenResult ParsePrefix(string text, Instant now, DateTimeZone zone, WhenRules rules, out string rest) { rest = text; return new WhenResult.Refused(""); } public static string Echo(ZonedDateTime at, Instant now) => at.ToString(); }
