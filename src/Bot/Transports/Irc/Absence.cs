using System.Collections.Concurrent;
using System.Globalization;
using Irc;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// What was said while we were away: read from the network's history where it keeps one, else a fit room is told from when to when we
/// heard nothing, as soon as somebody is there.
/// </summary>
internal sealed class Absence(IrcClient client, Rooms rooms, MessageSender sender, TimeProvider time)
{
    /// <summary>What is older is refused: the marks by which a repetition is known live for a day.</summary>
    private static readonly TimeSpan oldest = TimeSpan.FromHours(12);

    /// <summary>After so long nobody waits for an answer any more.</summary>
    private static readonly TimeSpan stale = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, byte> done = new(Casemapping.Rfc1459);
    private DateTimeOffset? from;
    private DateTimeOffset until;

    /// <summary>We start; somebody of ours last heard the network then.</summary>
    public void Since(DateTimeOffset heard) => from = heard;

    /// <summary>The connection went.</summary>
    public void Lost(Disconnected lost)
    {
        var silent = lost.Ending.Kind == EndKind.PingTimeout ? client.Options.Limits.Silence + client.Options.Limits.Dead : TimeSpan.Zero;
        if (from is null || !done.IsEmpty || (until > from && lost.At - until > stale))
            from = lost.At - silent;
        done.Clear();
    }

    /// <summary>It is back.</summary>
    public void Back(Ready ready) => until = ready.At;

    /// <summary>A room can be judged, or somebody came to it: what was said there meanwhile, oldest first.</summary>
    public async Task<IReadOnlyList<MessageReceived>> Missed(string channel)
    {
        if (from is not { } since || time.GetUtcNow() - until > stale || rooms.Of(channel) is not { } room || !done.TryAdd(channel, 0))
            return [];
        if (until - since <= oldest
            && (await client.HistoryAsync(channel, since - TimeSpan.FromSeconds(5)).ConfigureAwait(false)).Value is { } history)
            return [.. history.Where(m => m.At >= since)];
        if (rooms.Judge(room.Team, channel) is { IsPrivate: true, Others: > 0 })
        {
            var away = Span(since, until, room.Team.TimeZone);
            var words = $"I was away from {away}. What was said to me then I did not hear; please say it again.";
            await sender.SayInRoom(channel, words).ConfigureAwait(false);
        }
        else
        {
            done.TryRemove(channel, out _);
        }

        return [];
    }

    private static string Span(DateTimeOffset since, DateTimeOffset until, DateTimeZone zone)
    {
        var (first, last) = (Instant.FromDateTimeOffset(since).InZone(zone), Instant.FromDateTimeOffset(until).InZone(zone));
        return string.Create(CultureInfo.InvariantCulture,
            $"{first:ddd d MMM HH:mm:ss} to {(first.Date == last.Date ? $"{last:HH:mm:ss}" : $"{last:ddd d MMM HH:mm:ss}")} {zone.Id}");
    }
}
