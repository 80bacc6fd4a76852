using Bot.Storage.Connection;
using Bot.Storing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>The store's Redis over the bot's one watched connection.</summary>
public sealed class LimitedRedis(RedisConnection connection, TimeSpan limit) : IRedis
{
    /// <inheritdoc/>
    public async Task<T> Run<T>(Func<IDatabase, Task<T>> call, CancellationToken token)
    {
        try
        {
            return await connection.Limit(call, limit, token).ConfigureAwait(false);
        }
        catch (RedisUnavailableException away)
        {
            throw new StoreUnavailableException(away.Message, away);
        }
        catch (RedisServerException refused) when (RedisErrors.IsNoAnswer(refused))
        {
            // Full, or a script refused in the words of Redis 6.2. As a failed script it would stop the lane for good.
            throw new StoreUnavailableException($"Redis refuses commands for now: {refused.Message}", refused);
        }
    }
}
