using Bot.Basics;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// Until when the bot last heard a network, outside of the process: whoever speaks there next, after a restart or in another process, knows
/// from when on it was away.
/// </summary>
internal sealed class LastSeen(ILastSeenStore store, IrcNetwork network, TimeProvider time)
{
    /// <summary>How wrong it may be after a sudden end.</summary>
    private static readonly Duration step = Duration.FromSeconds(10);

    private Instant kept = Instant.MinValue;

    /// <summary>When it was last heard; null where that is not known.</summary>
    public Task<Instant?> Last(CancellationToken token) => store.Read(network.Network, token);

    /// <summary>It is heard now.</summary>
    /// <param name="leaving">Keeps it in any case, and not only every few seconds.</param>
    public Task Note(bool leaving = false)
    {
        var now = time.Now();
        if (!leaving && now - kept < step)
            return Task.CompletedTask;
        kept = now;
        return store.Write(network.Network, now);
    }
}
