using Bot.Documents;
using Bot.Storage.Connection;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>The store's Redis over the bot's one watched connection.</summary>
public sealed class LimitedRedis(RedisConnection connection, TimeSpan limit, TimeProvider time) : IRedis
{
    /// <summary>A shorter outage is sat out where it is certain that nothing was done: a connection may break and be back.</summary>
    private static readonly TimeSpan Blip = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<T> Run<T>(Func<IDatabase, Task<T>> call, CancellationToken token)
    {
        try
        {
            try
            {
                return await connection.Limit(call, limit, token).ConfigureAwait(false);
            }
            catch (RedisUnavailableException away) when (away.Fate == CommandFate.NotExecuted && !IsLongDown)
            {
                await connection.WhenUpAsync(token).WaitAsync(Blip, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return await connection.Limit(call, limit, token).ConfigureAwait(false);
            }
        }
        catch (RedisUnavailableException away)
        {
            throw new StoreUnavailableException(away.Message, away);
        }
    }

    private bool IsLongDown => connection.State.DownFor(time.GetUtcNow()) > Blip;
}
