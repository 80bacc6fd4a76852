using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>Reads the client library's exceptions: which of them mean "not available", and what became of the command.</summary>
internal static class RedisFailure
{
    private const string InAScript = "ERR Error running script";

    /// <summary>
    /// Error codes with which Redis refuses a command that it would carry out at another time. They come before anything is done:
    /// within a script, Redis looks at these before its first write only, so it is refused whole.
    /// Source: the error prefixes in Redis' own documentation and <c>server.c</c>.
    /// </summary>
    private static readonly string[] NotNow =
    [
        "LOADING", "BUSY", "MASTERDOWN", "READONLY", "CLUSTERDOWN", "TRYAGAIN", "MISCONF", "OOM", "NOREPLICAS", "MOVED", "ASK",
    ];

    /// <summary>Null when the exception is not about availability (a wrong type, an error in a script).</summary>
    public static RedisUnavailableException? Read(Exception thrown) => thrown switch
    {
        RedisServerException refused when NotNow.Any(code => Says(refused.Message, code)) =>
            new RedisUnavailableException($"Redis refuses commands for now: {refused.Message}", CommandFate.NotExecuted, refused),
        // The library fails with this before it has chosen a connection. Every other failure may come after the bytes left.
        RedisConnectionException { FailureType: ConnectionFailureType.UnableToResolvePhysicalConnection } none =>
            new RedisUnavailableException($"There is no connection to Redis ({Root(none)}).", CommandFate.NotExecuted, none),
        RedisConnectionException broken =>
            new RedisUnavailableException("The connection to Redis broke during the call.", CommandFate.Unknown, broken),
        TimeoutException late =>
            new RedisUnavailableException("Redis did not answer in time.", CommandFate.Unknown, late),
        // A call that meets a connection just being replaced.
        ObjectDisposedException replaced =>
            new RedisUnavailableException("The connection to Redis was replaced during the call.", CommandFate.Unknown, replaced),
        OperationCanceledException dropped =>
            new RedisUnavailableException("The connection to Redis dropped the call.", CommandFate.Unknown, dropped),
        _ => null,
    };

    // Redis 6.2 puts the error that stopped a script behind words of its own, which the client's own kinds do not see through.
    private static bool Says(string message, string code) =>
        message.StartsWith(code + ' ', StringComparison.Ordinal)
        || (message.StartsWith(InAScript, StringComparison.Ordinal) && message.Contains($": -{code} ", StringComparison.Ordinal));

    /// <summary>What first went wrong, by the library's word for it: SocketClosed, AuthenticationFailure and the like.</summary>
    private static ConnectionFailureType Root(RedisConnectionException failure)
    {
        var root = failure.FailureType;
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
            root = inner is RedisConnectionException deeper ? deeper.FailureType : root;
        return root;
    }

    /// <summary>Whether this is the caller's own cancelling. Other failures may happen at the same moment; they stay failures.</summary>
    public static bool IsWish(Exception thrown, CancellationToken cancel) =>
        thrown is OperationCanceledException && cancel.IsCancellationRequested;

    /// <summary>An abandoned call may fail much later; nobody waits for that any more, and it is not unobserved.</summary>
    public static void Forget(Task? abandoned) =>
        abandoned?.ContinueWith(static late => _ = late.Exception, CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
