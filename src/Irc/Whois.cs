namespace Irc;

/// <summary>What WHOIS says of a nick at one moment; the account is the only part that proves something.</summary>
public sealed record Whois(string Nick, Account Account)
{
    public string? User { get; init; }

    public string? Host { get; init; }

    public string? RealName { get; init; }

    /// <summary>335: marked as a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>671: connected by TLS.</summary>
    public bool IsSecure { get; init; }
}
