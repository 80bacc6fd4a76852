using Bot.Storing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Which errors of Redis mean what. Source: the error prefixes in Redis' own documentation and <c>server.c</c>.</summary>
public static class RedisErrors
{
    private const string Scripted = "ERR Error running script";

    // Given before anything is done. Within a script, Redis looks at these before its first write only, so it is refused whole.
    private static readonly string[] Passing =
    [
        "LOADING", "BUSY", "MASTERDOWN", "READONLY", "CLUSTERDOWN", "TRYAGAIN", "MISCONF", "OOM", "NOREPLICAS", "MOVED", "ASK",
    ];

    /// <summary>Whether it is no answer: a connection lost or missing, or no answer in time.</summary>
    public static bool IsNoAnswer(Exception e) =>
        e is RedisConnectionException or TimeoutException or ObjectDisposedException
        || (e is RedisServerException or RedisCommandException && IsPassing(e.Message));

    /// <summary>Whether it is certain that this try did nothing: it never left this process, or Redis refused it before its first write.</summary>
    public static bool DidNothing(StoreUnavailableException e) =>
        e.InnerException is Connection.RedisUnavailableException { Fate: Connection.CommandFate.NotExecuted }
            or RedisConnectionException { FailureType: ConnectionFailureType.UnableToResolvePhysicalConnection }
            or RedisServerException;

    /// <summary>Whether the script is not known to this Redis, as after its restart.</summary>
    public static bool IsNoScript(RedisServerException e) => e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal);

    // Redis 6.2 puts the error that stopped a script behind words of its own; 7.0 begins with it.
    private static bool IsPassing(string message)
    {
        foreach (var prefix in Passing)
            if (message.StartsWith(prefix, StringComparison.Ordinal)
                || (message.StartsWith(Scripted, StringComparison.Ordinal) && message.Contains(": -" + prefix, StringComparison.Ordinal)))
                return true;
        return false;
    }
}
