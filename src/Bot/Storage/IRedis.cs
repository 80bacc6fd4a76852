using Bot.Storing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Redis as the store needs it: each call has a limit, and what is no answer is one kind of exception.</summary>
public interface IRedis
{
    /// <summary>Asks Redis.</summary>
    /// <param name="call">What to ask. It begins before this method returns, so that calls made one after another are sent in that order.</param>
    /// <param name="token">Ends the wait, not what was asked.</param>
    /// <exception cref="StoreUnavailableException">
    /// There was no answer in time, no connection, or Redis refused for a reason that passes (see <see cref="RedisErrors"/>).
    /// Unless <see cref="RedisErrors.DidNothing"/> says otherwise, what was asked may have been done, or may yet be.
    /// </exception>
    /// <exception cref="RedisServerException">Redis answered with another error: a bug of ours.</exception>
    Task<T> Run<T>(Func<IDatabase, Task<T>> call, CancellationToken token);
}
