namespace Discord;

/// <summary>
/// Something an operator may want to know. Holds ids, codes and times only: no token, no text that a person wrote. The library logs
/// nothing itself; give <see cref="DiscordSettings.Notes"/> a method that does.
/// </summary>
public abstract record Note
{
    /// <summary>A shard's connection ended.</summary>
    public sealed record ShardClosed(int Shard, int? Code, string Why, TimeSpan NextTry) : Note;

    public sealed record ShardReady(int Shard, bool Resumed) : Note;

    /// <summary>A shard will not come back by itself.</summary>
    public sealed record ShardStopped(int Shard, int Code, string Reason) : Note;

    /// <summary>No session may be started for now.</summary>
    public sealed record StartHeldUp(int Shard, string Why, TimeSpan For) : Note;

    /// <summary>The day's session starts are running out; each of them spent also brings the token's reset nearer.</summary>
    public sealed record FewStartsLeft(int Remaining, TimeSpan ResetAfter) : Note;

    /// <summary>An event could not be read; the connection goes on.</summary>
    public sealed record UnreadableEvent(int Shard, string Name, string Why) : Note;

    /// <summary>An interaction came a second time and was not handed on.</summary>
    public sealed record RepeatedInteraction(int Shard, Snowflake Id) : Note;

    /// <summary>A request waits for a rate limit longer than 10 s.</summary>
    public sealed record LongWait(string Route, TimeSpan For) : Note;

    /// <summary>A 429.</summary>
    public sealed record RateLimited(string Route, LimitScope Scope, TimeSpan RetryAfter) : Note;

    /// <summary>No request is sent until then: too many invalid ones, a ban by Discord's front, or a token that is not accepted.</summary>
    public sealed record RequestsStopped(StopReason Reason, TimeSpan? For) : Note;

    /// <summary>A request failed and is tried again.</summary>
    public sealed record Retried(string Route, int? Status, TimeSpan After) : Note;
}
