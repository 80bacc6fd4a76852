using Bot.Documents;
using Bot.Storage.Connection;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Redis as the store needs it: each call has a limit, and what is no answer is one kind of exception.</summary>
public interface IRedis
{
    /// <summary>Asks Redis.</summary>
    /// <param name="call">
    /// What to ask. It begins before this method returns, so that calls made one after another are sent in that order.
    /// </param>
    /// <param name="token">Ends the wait, not what was asked.</param>
    /// <exception cref="StoreUnavailableException">
    /// There was no answer in time, no connection, or Redis refused for a reason that passes. What was asked may have been done, or
    /// may yet be, unless the cause is a <see cref="RedisUnavailableException"/> that says <see cref="CommandFate.NotExecuted"/>.
    /// </exception>
    /// <exception cref="RedisServerException">Redis answered with another error: a bug of ours.</exception>
    Task<T> Run<T>(Func<IDatabase, Task<T>> call, CancellationToken token);

    /// <summary>Runs a script, likewise. One that Redis had forgotten did nothing; the client sends its text then.</summary>
    sealed Task<RedisResult> Run(string script, RedisKey[] keys, RedisValue[] values, CancellationToken token) =>
        Run(db => db.ScriptEvaluateAsync(script, keys, values), token);
}
