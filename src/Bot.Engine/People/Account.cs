namespace Bot.People;

/// <summary>
/// An account that a network vouches for: a Discord user id, an IRC services account, the console's user.
/// Never a nick, a display name or a host, which prove nothing.
/// </summary>
/// <param name="Network">"discord", "irc:NAME" or "console".</param>
/// <param name="Name">The account as the network writes it, already folded to the network's own idea of equality.</param>
public sealed record Account(string Network, string Name)
{
    /// <summary>The network name of the local console.</summary>
    public const string ConsoleNetwork = "console";

    /// <inheritdoc/>
    public override string ToString() => $"{Network}/{Name}";
}
