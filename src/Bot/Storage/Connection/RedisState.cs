namespace Bot.Storage.Connection;

/// <summary>Whether Redis answers, as its last heartbeat says.</summary>
/// <param name="Up">It answered the last PING.</param>
/// <param name="Since">When that began: of an outage, when the first unanswered PING was sent.</param>
/// <param name="Why">Of an outage, what was seen; null while up.</param>
public sealed record RedisState(bool Up, DateTimeOffset Since, string? Why)
{
    /// <summary>How long it has been down; null while up.</summary>
    public TimeSpan? DownFor(DateTimeOffset now) => Up ? null : now - Since;
}
