namespace Bot.Storage.Connection;

/// <summary>What a Redis server says about itself; null where it does not say.</summary>
public sealed record ServerFacts
{
    public required string Server { get; init; }

    /// <summary><c>redis_version</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>redis_mode</c>: standalone, cluster or sentinel.</summary>
    public string? Mode { get; init; }

    /// <summary><c>role</c>: master or slave, in the protocol's word.</summary>
    public string? Role { get; init; }

    /// <summary>Of a master, how many replicas are connected.</summary>
    public int? Replicas { get; init; }

    /// <summary><c>min-replicas-to-write</c>, from CONFIG; INFO does not tell it.</summary>
    public int? MinReplicas { get; init; }

    /// <summary><c>maxmemory-policy</c>, from CONFIG or INFO.</summary>
    public string? MaxMemoryPolicy { get; init; }

    /// <summary>Whether an append-only file is kept, from CONFIG or INFO.</summary>
    public bool? AppendOnly { get; init; }

    /// <summary><c>appendfsync</c>: always, everysec or no. INFO does not tell it.</summary>
    public string? AppendFsync { get; init; }

    /// <summary><c>aof_last_write_status</c>: ok or err.</summary>
    public string? LastAppend { get; init; }

    /// <summary>Why CONFIG could not be asked; null when it answered.</summary>
    public string? ConfigRefused { get; init; }

    /// <summary>
    /// By how much the server's clock is ahead of ours (negative: behind), less what the way there and back may account for.
    /// </summary>
    public TimeSpan? ClockAhead { get; init; }
}
