using Bot.Documents;
using Bot.Transports.Irc;
using NodaTime;

namespace Bot.Hosting;

/// <summary>ButtonState in the store, which all processes share.</summary>
public sealed class LastSeenStore(IStore store) : ILastSeenStore
{
    /// <inheritdoc/>
    public async Task<Instant?> Read(string network, CancellationToken token)
    {
        try
        {
            return await store.Marked("heard:" + network, token).ConfigureAwait(false);
        }
        catch (Exception away) when (away is StoreUnavailableException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task Write(string network, Instant at)
    {
        try
        {
            await store.Mark("heard:" + network, at, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // What fails for this reason is said elsewhere; here it only means that an absence begins a little early.
        }
    }
}
