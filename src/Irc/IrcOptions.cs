using System.Security.Cryptography.X509Certificates;

namespace Irc;

/// <summary>One network and who to be there. Plain data; several networks are several clients.</summary>
public sealed record IrcOptions
{
    /// <summary>Tried in turn, each name's addresses one after the other.</summary>
    public required IReadOnlyList<IrcServer> Servers { get; init; }

    public required string Nick { get; init; }

    /// <summary>Taken in this order where the nick is not free; after them the nick with <c>_</c>.</summary>
    public IReadOnlyList<string> OtherNicks { get; init; } = [];

    public string User { get; init; } = "bot";

    public string RealName { get; init; } = "bot";

    /// <summary>The server's own password (PASS), seldom needed.</summary>
    public string? ServerPassword { get; init; }

    public TlsOptions Tls { get; init; } = new();

    /// <summary>Null: no account.</summary>
    public SaslOptions? Sasl { get; init; }

    /// <summary>Joined after registration, and again whenever we are out of one.</summary>
    public IReadOnlyList<ChannelOptions> Channels { get; init; } = [];

    public FloodLimit Flood { get; init; } = FloodLimit.Default;

    public LinkLimits Limits { get; init; } = new();

    /// <summary>Capabilities not to ask for although the client knows them.</summary>
    public IReadOnlyList<string> WithoutCapabilities { get; init; } = [];

    /// <summary>Sets the network's bot mode (ISUPPORT BOT) on ourselves.</summary>
    public bool MarkAsBot { get; init; } = true;

    /// <summary>What is said to services to have the nick back, <c>{0}</c> for the nick; only while logged in. Null: only wait until it is
    /// free.</summary>
    public string? RegainCommand { get; init; } = "REGAIN {0}";

    /// <summary>The answer to CTCP VERSION; null: none of VERSION, PING and TIME is answered.</summary>
    public string? CtcpVersion { get; init; }

    /// <summary>Where strict transport security is remembered.</summary>
    public StsMemory Sts { get; init; } = new();

    /// <summary>Events that wait for their reader at most; what comes then is dropped and counted (<see cref="EventsLost"/>).</summary>
    public int MaxWaitingEvents { get; init; } = 100_000;

    // A record prints all it holds; passwords and keys must not get into a log that way.
    public override string ToString() => $"IrcOptions {{ Servers = {string.Join(' ', Servers)}, Nick = {Nick} }}";
}

/// <summary>An address. Port 6697 is TLS everywhere [RFC 7194].</summary>
public sealed record IrcServer(string Host, int Port = 6697, bool Tls = true);

/// <summary>A channel to be in.</summary>
/// <param name="AskChanServ">Where we may not in: ask ChanServ for an invitation.</param>
public sealed record ChannelOptions(string Name, string? Key = null, bool AskChanServ = true);

/// <summary>How the server proves itself, and with which certificate we do. TLS 1.2 or newer always; revocation lists are not
/// asked.</summary>
public sealed record TlsOptions
{
    /// <summary>SHA-256 or SHA-512 of the server's certificate in hex, colons allowed. Where given they are the whole check: a self-signed
    /// certificate is then as good as any.</summary>
    public IReadOnlyList<string> Fingerprints { get; init; } = [];

    /// <summary>Certificates of authorities that are trusted instead of the system's.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>The client certificate with its private key, for SASL EXTERNAL.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The name the certificate must have, where it is not the one connected to.</summary>
    public string? ServerName { get; init; }
}

/// <summary>How long each step may take, and how long silence may last.</summary>
public sealed record LinkLimits
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);
    public TimeSpan Tls { get; init; } = TimeSpan.FromSeconds(10);
    public TimeSpan Registration { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>For the server's word on each step of SASL: services that are away say nothing.</summary>
    public TimeSpan Login { get; init; } = TimeSpan.FromSeconds(12);
    public TimeSpan Join { get; init; } = TimeSpan.FromSeconds(20);
    /// <summary>For the server's word on a message or a question.</summary>
    public TimeSpan Reply { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>After so much silence we send a PING.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);
    /// <summary>After so much more the connection is dead.</summary>
    public TimeSpan Dead { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Full jitter: a random time up to a bound that doubles from here …</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);
    /// <summary>… to here.</summary>
    public TimeSpan LastRetry { get; init; } = TimeSpan.FromMinutes(5);
    /// <summary>After a ban or "too many connections" at least so long.</summary>
    public TimeSpan BannedRetry { get; init; } = TimeSpan.FromMinutes(5);
}
