namespace Irc;

/// <summary>Somebody who shares a channel with us; null is "not told yet".</summary>
public sealed record IrcUser(string Nick)
{
    public string? User { get; init; }

    public string? Host { get; init; }

    public Account Account { get; init; }

    public string? RealName { get; init; }

    public bool? Away { get; init; }

    /// <summary>Marked as a bot by the network's bot mode.</summary>
    public bool IsBot { get; init; }
}
