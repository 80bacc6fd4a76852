using Microsoft.Extensions.Configuration;

namespace Bot.Configuration;

/// <summary>All settings, by section; each default is the one that `appsettings.example.json` shows.</summary>
public sealed record Settings
{
    public DataSettings Data { get; init; } = new();

    public RedisSection Redis { get; init; } = new();

    public VaultSettings Vault { get; init; } = new();

    public HealthSettings Health { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public GuidanceSettings Guidance { get; init; } = new();

    public DiscordSection Discord { get; init; } = new();

    public OperatorSection Operator { get; init; } = new();

    /// <summary>The teams of this installation by short name.</summary>
    public Dictionary<string, TeamSection> Teams { get; init; } = [];

    public IrcSection Irc { get; init; } = new();

    /// <summary>Reads and checks them.</summary>
    /// <exception cref="StartupException">A key is unknown or its value is not what it should be; the message names it.</exception>
    public static Settings Read(IConfiguration configuration) => SettingsReader.Read(configuration);
}

/// <summary>Where data lie.</summary>
public sealed record DataSettings
{
    /// <summary>The data folder; empty for one of the user's own (~/.local/share/casebot).</summary>
    public string Folder { get; init; } = "";
}

/// <summary>Which Redis.</summary>
public sealed record RedisSection
{
    /// <summary>
    /// As StackExchange.Redis writes it: host:6379,password=…,ssl=true. Empty: the bot runs a private redis-server of its own.
    /// </summary>
    public string Configuration { get; init; } = "";

    /// <summary>Whether to start although Redis could lose what was confirmed.</summary>
    public bool AcceptUnsafe { get; init; }

    /// <summary>
    /// How many replicas must have what was committed before it is answered; null for all but those known to be down, 0 for none.
    /// </summary>
    public int? Replicas { get; init; }

    /// <summary>How long one call to Redis may take.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(2);
}

/// <summary>Where the master key is.</summary>
public sealed record VaultSettings
{
    /// <summary>The key file; empty for "keys/master.key" in the data folder, made at the first start.</summary>
    public string KeyFile { get; init; } = "";
}

/// <summary>Where health and metrics are served.</summary>
public sealed record HealthSettings
{
    /// <summary>Addresses separated by semicolons, on loopback unless you protect them; empty for none.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8089";
}

/// <summary>Where metrics and traces are sent.</summary>
public sealed record TelemetrySettings
{
    /// <summary>The address of an OTLP collector (HTTP, protobuf), as http://127.0.0.1:4318; empty: nothing is sent anywhere.</summary>
    public string Endpoint { get; init; } = "";
}

/// <summary>Whoever runs the installation: sees no content, and is told what needs hands that no team has.</summary>
public sealed record OperatorSection
{
    /// <summary>
    /// Their account: console/NAME, discord/ID or irc:NETWORK/ACCOUNT. Empty: nobody is told of a case without a reader, nor of danger that
    /// nobody answers.
    /// </summary>
    public string Account { get; init; } = "";
}

/// <summary>A team as the operator names it; everything else is done in chat.</summary>
public sealed record TeamSection
{
    /// <summary>Its full name; the short name where empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its time zone, as a tz database id.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>The first lead's name in chat.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The first lead's account: console/NAME, discord/ID or irc:NETWORK/ACCOUNT.</summary>
    public string Account { get; init; } = "";
}

/// <summary>Where teams keep guidance of their own.</summary>
public sealed record GuidanceSettings
{
    /// <summary>
    /// A folder with one folder a team and in it one a language (arb/en/good-reply.md), seen without a restart; empty for none.
    /// </summary>
    public string Folder { get; init; } = "";
}
