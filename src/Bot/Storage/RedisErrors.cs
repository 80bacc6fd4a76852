using Bot.Storing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Which errors of Redis mean what. Source: the error prefixes in Redis' own documentation and <c>server.c</c>.</summary>
public static class RedisErrors
{
    // Given before anything is done: a script is refused whole, as none of its writes came first.
    private static readonly string[] Passing =
    [
        "LOADING", "BUSY", "MASTERDOWN", "READONLY", "CLUSTERDOWN", "TRYAGAIN", "MISCONF", "OOM", "NOREPLICAS", "MOVED", "ASK",
    ];

    /// <summary>Whether it is no answer: a connection lost or missing, or no answer in time.</summary>
    public static bool IsNoAnswer(Exception e) =>
        e is RedisConnectionException or TimeoutException or ObjectDisposedException
        || (e is RedisServerException or RedisCommandException && IsPassing(e.Message));

    /// <summary>Whether it is certain that what was asked never left this process.</summary>
    public static bool NeverSent(StoreUnavailableException e) =>
        e.InnerException is Connection.RedisUnavailableException { Fate: Connection.CommandFate.NotExecuted }
            or RedisConnectionException { FailureType: ConnectionFailureType.UnableToResolvePhysicalConnection };

    /// <summary>Whether the script is not known to this Redis, as after its restart.</summary>
    public static bool IsNoScript(RedisServerException e) => e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal);

    private static bool IsPassing(string message)
    {
        foreach (var prefix in Passing)
            if (message.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        return false;
    }
}
