namespace Discord.Gateway;

/// <summary>What is needed to go on with a session, in this process or another.</summary>
/// <param name="ResumeUrl">resume_gateway_url of READY.</param>
/// <param name="Sequence">The last event that was queued.</param>
public sealed record GatewaySession(string SessionId, string ResumeUrl, int Sequence);

/// <summary>A shard as plain data: hand it over, or keep it over a restart. Holds no token.</summary>
/// <param name="Session">Null when a new session has to be started.</param>
/// <param name="Failures">Starts that failed in a row; kept, so that a bot that crashes and restarts still waits longer and longer.</param>
/// <param name="Seen">Interactions handed on within the last 15 minutes.</param>
public sealed record ShardState(int Shard, int ShardCount, GatewaySession? Session, int Failures, IReadOnlyList<Snowflake> Seen)
{
    public static ShardState New(int shard, int shardCount) => new(shard, shardCount, null, 0, []);
}

public enum ShardPhase
{
    Idle,

    /// <summary>Waiting out a back-off.</summary>
    Waiting,

    /// <summary>Asking whether, where and when a session may be started.</summary>
    Asking,
    Connecting,

    /// <summary>Connected, HELLO has not come yet.</summary>
    Greeting,
    Identifying,
    Resuming,
    Live,

    /// <summary>For good: by a close code that forbids coming back, or on request.</summary>
    Stopped,
}
