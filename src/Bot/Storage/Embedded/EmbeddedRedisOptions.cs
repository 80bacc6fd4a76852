namespace Bot.Storage.Embedded;

/// <summary>When redis-server calls fsync on its append-only file.</summary>
public enum AppendFsync
{
    /// <summary>Before each answer: what was confirmed survives a power cut.</summary>
    Always,

    /// <summary>Once a second: a power cut may lose the last second of what was confirmed. For measurements only.</summary>
    EverySecond,
}

/// <summary>How the bot runs a redis-server of its own.</summary>
public sealed record EmbeddedRedisOptions
{
    /// <summary>Folder for Redis alone; made with mode 0700 where it is missing. The key file never lies in it.</summary>
    public required string Folder { get; init; }

    public AppendFsync AppendFsync { get; init; } = AppendFsync.Always;

    /// <summary>Where programs are looked for, as in <c>PATH</c>; null means the environment's.</summary>
    public string? SearchPath { get; init; }

    /// <summary>How long a running redis-server may stay silent at start. Answering <c>LOADING</c> is not silence.</summary>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a redis-server may take to end before it is killed.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(10);
}
