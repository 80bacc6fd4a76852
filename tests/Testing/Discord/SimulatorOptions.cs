namespace Testing.Discord;

/// <summary>How the simulated Discord behaves; a test changes what it is about, also while it runs.</summary>
public sealed class SimulatorOptions
{
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>False: the socket stays open, and nobody answers the heartbeats.</summary>
    public bool AcknowledgeHeartbeats { get; set; } = true;

    /// <summary>Sockets without a user agent get 403. discord.js sends none there.</summary>
    public bool SocketsNeedUserAgent { get; set; } = true;

    public bool SayHello { get; set; } = true;

    public bool AnswerIdentify { get; set; } = true;

    public bool AnswerResume { get; set; } = true;

    /// <summary>False: the close frame of a client is never answered, and the connection stays.</summary>
    public bool CompleteCloseHandshake { get; set; } = true;

    /// <summary>Events before the asked-for sequence number that a resume repeats as well.</summary>
    public int ReplayOverlap { get; set; }

    /// <summary>The WebSocket messages that one zlib-stream message is cut into.</summary>
    public int SplitInto { get; set; } = 1;

    public int Shards { get; set; } = 1;

    public int MaxConcurrency { get; set; } = 1;

    /// <summary>Sessions that may be started; afterwards the token is void, as after Discord's reset.</summary>
    public int SessionStarts { get; set; } = 1000;

    public TimeSpan SessionStartReset { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Identifies of one bucket closer together than this get op 9.</summary>
    public TimeSpan IdentifySpacing { get; set; } = TimeSpan.FromSeconds(5);

    public int EventsPerMinute { get; set; } = 120;

    /// <summary>Requests a second before a global 429.</summary>
    public int GlobalPerSecond { get; set; } = int.MaxValue;
}
