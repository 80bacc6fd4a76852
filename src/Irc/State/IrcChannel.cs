using System.Collections.Immutable;

namespace Irc;

/// <summary>A channel we are in, at one moment.</summary>
public sealed record IrcChannel(string Name, ImmutableDictionary<string, Member> Members)
{
    public string? Topic { get; init; }

    /// <summary>Modes that are set, with argument or null; empty and meaningless until <see cref="ModesKnown"/>.</summary>
    public ImmutableSortedDictionary<char, string?> Modes { get; init; } = ImmutableSortedDictionary<char, string?>.Empty;

    /// <summary>The server has answered <c>MODE #channel</c> since we joined.</summary>
    public bool ModesKnown { get; init; }

    /// <summary>The list of names is complete.</summary>
    public bool NamesKnown { get; init; }

    /// <summary>WHO has been answered: each member's account is as well known as the network can tell.</summary>
    public bool AccountsKnown { get; init; }

    public bool HasMode(char mode) => Modes.ContainsKey(mode);
}

/// <summary>A nick in a channel, and its ranks there as mode letters, highest first (<c>"ov"</c>).</summary>
public sealed record Member(string Nick, string Ranks)
{
    public bool Has(char rank) => Ranks.Contains(rank);
}
