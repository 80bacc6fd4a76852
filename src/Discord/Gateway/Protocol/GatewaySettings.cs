namespace Discord.Gateway;

/// <summary>Gateway intents (Gateway, "List of Intents"); interactions need none.</summary>
[Flags]
public enum Intents
{
    None = 0,
    Guilds = 1 << 0,

    /// <summary>Privileged.</summary>
    GuildMembers = 1 << 1,
    GuildModeration = 1 << 2,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged.</summary>
    MessageContent = 1 << 15,
}

/// <summary>How a bot connects to the gateway. The defaults are meant for production.</summary>
public sealed record GatewaySettings
{
    public Intents Intents { get; init; } = Intents.Guilds;

    /// <summary>zlib-stream; saves most of the bytes, costs one inflate context per shard.</summary>
    public bool Compress { get; init; } = true;

    /// <summary>Null takes what Discord recommends.</summary>
    public int? ShardCount { get; init; }

    /// <summary>The name sent as browser and device.</summary>
    public string Product { get; init; } = "discord-dotnet";

    /// <summary>50 to 250 members: above it a guild's offline members are left out.</summary>
    public int LargeThreshold { get; init; } = 50;

    public Presence? Presence { get; init; }

    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan HelloLimit { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan ReadyLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two signs of progress while events are replayed.</summary>
    public TimeSpan ResumedLimit { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan SendLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A connection that held for so long counts as good: the next break is met without delay.</summary>
    public TimeSpan StableAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Acknowledged but without any event for so long, the session is taken for deaf and started anew.</summary>
    public TimeSpan QuietLimit { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The same after a resume, where silence is more suspicious.</summary>
    public TimeSpan QuietLimitAfterResume { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Resumes that may fail in a row before a new session is started.</summary>
    public int ResumeTries { get; init; } = 5;

    public BackoffRule ResumeBackoff { get; init; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    public BackoffRule IdentifyBackoff { get; init; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    /// <summary>
    /// Between two identifies of one bucket. A little more than Discord's 5 s, since they may arrive closer together than they left.
    /// </summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5.25);

    /// <summary>After an invalid session Discord asks for a random wait of 1 to 5 s.</summary>
    public TimeSpan InvalidSessionWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Ids of interactions are remembered for so long, so that a replay does not run them twice.</summary>
    public TimeSpan RememberInteractions { get; init; } = InteractionToken.Lifetime;
}

/// <summary>The bot's status; its whole payload stays within 4096 bytes.</summary>
/// <param name="Status">"online", "dnd", "idle", "invisible".</param>
public sealed record Presence(string Status, IReadOnlyList<Activity> Activities, bool Afk = false)
{
    /// <summary>Milliseconds since 1970 when idle, else null.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public long? Since { get; init; }
}

/// <param name="Type">0 playing, 2 listening, 3 watching, 4 custom (text in <paramref name="State"/>), 5 competing.</param>
public sealed record Activity(string Name, int Type, string? State = null);
