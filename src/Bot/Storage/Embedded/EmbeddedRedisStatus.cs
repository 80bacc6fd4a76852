namespace Bot.Storage.Embedded;

public enum EmbeddedRedisState
{
    /// <summary>Not yet answering for the first time.</summary>
    Starting,

    /// <summary>Has answered PING and has not ended since.</summary>
    Ready,

    /// <summary>Has ended by itself and is being started again, on the same port with the same password.</summary>
    Restarting,

    /// <summary>Ended for good: disposed of, or <see cref="EmbeddedRedisStatus.Fault"/> says why.</summary>
    Stopped,
}

/// <summary>What is known about the redis-server at one moment.</summary>
/// <param name="State">Where it is in its life.</param>
/// <param name="Since">When that state began.</param>
/// <param name="ProcessId">The child's process id while there is one.</param>
/// <param name="Restarts">How often it has been started again since the bot started.</param>
/// <param name="Fault">Why it is stopped for good, in words for the operator; null otherwise.</param>
public sealed record EmbeddedRedisStatus(
    EmbeddedRedisState State, DateTimeOffset Since, int? ProcessId, int Restarts, string? Fault);
