using global::Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Session;

/// <summary>What the library notes, in the log: ids, codes and times only.</summary>
internal static partial class NoteLog
{
    public static void Write(ILogger log, Note note)
    {
        var (level, words) = note switch
        {
            Note.ShardReady n => (LogLevel.Information, n.Resumed ? "the session goes on" : "a new session"),
            Note.ShardClosed n => (
                LogLevel.Warning,
                $"the connection ended ({n.Code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? n.Why}); "
                + $"next try in {n.NextTry.TotalSeconds:0.#} s"),
            Note.ShardStopped n => (LogLevel.Critical, $"Discord forbids coming back: {n.Reason}"),
            Note.StartHeldUp n => (LogLevel.Warning, $"no session can be started for {n.For.TotalSeconds:0.#} s: {n.Why}"),
            Note.FewStartsLeft n =>
                (LogLevel.Warning, $"only {n.Remaining} session starts left until {n.ResetAfter.TotalHours:0.#} h from now"),
            Note.UnreadableEvent n => (LogLevel.Warning, $"an event {n.Name} could not be read: {n.Why}"),
            Note.RepeatedInteraction n => (LogLevel.Debug, $"interaction {n.Id} came twice"),
            Note.LongWait n => (LogLevel.Warning, $"{n.Route} waits {n.For.TotalSeconds:0.#} s for a rate limit"),
            Note.RateLimited n => (LogLevel.Warning, $"{n.Route} was limited ({n.Scope}) for {n.RetryAfter.TotalSeconds:0.#} s"),
            Note.RequestsStopped n => (LogLevel.Error, $"no request is sent: {n.Reason}"),
            Note.Retried n => (LogLevel.Information, $"{n.Route} is tried again after {n.After.TotalMilliseconds:0} ms (HTTP {n.Status})"),
            _ => (LogLevel.Debug, note.GetType().Name),
        };
        Noted(log, level, words);
    }

    [LoggerMessage(EventId = 1, Message = "Discord: {What}")]
    private static partial void Noted(ILogger log, LogLevel level, string what);
}
