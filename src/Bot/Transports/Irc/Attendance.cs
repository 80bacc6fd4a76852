using Bot.Desk;
using Bot.Ringing;
using Bot.Storing;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// Until when the bot last heard a network, kept in the store: whoever speaks there next, after a restart or in another process, knows from
/// when on it was away.
/// </summary>
internal sealed class Attendance(IStore store, IrcNetwork network, TimeProvider time)
{
    /// <summary>How wrong it may be after a sudden end.</summary>
    private static readonly Duration step = Duration.FromSeconds(10);

    private readonly string name = "heard:" + network.Network;
    private Instant kept = Instant.MinValue;

    /// <summary>When it was last heard; null where that is not known.</summary>
    public async Task<Instant?> Last(CancellationToken token)
    {
        try
        {
            return await store.Marked(name, token).ConfigureAwait(false);
        }
        catch (Exception away) when (away is StoreUnavailableException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>It is heard now.</summary>
    /// <param name="leaving">Keeps it in any case, and not only every few seconds.</param>
    public async Task Note(bool leaving = false)
    {
        var now = time.Now();
        if (!leaving && now - kept < step)
            return;
        try
        {
            await store.Mark(name, now, CancellationToken.None).ConfigureAwait(false);
            kept = now;
        }
        catch (StoreUnavailableException)
        {
            // Said with the next commit that fails; here it only means that an absence begins a little early.
        }
    }
}
