using Bot.Configuration;
using Bot.People;

namespace Bot.Doctor;

/// <summary>The chat networks that are configured to be used.</summary>
internal static class UsedNetworks
{
    /// <summary>The IRC networks that name a server, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, IrcNetworkSection>> Irc(Settings settings) =>
        [.. settings.Irc.Networks.Where(n => n.Value.Servers.Trim().Length > 0).OrderBy(n => n.Key, StringComparer.Ordinal)];

    /// <summary>Whether accounts and rooms of this network can be reached.</summary>
    public static bool Contain(string network, Settings settings) => network switch
    {
        Account.ConsoleNetwork => true,
        "discord" => settings.Discord.Token.Length > 0,
        _ => Irc(settings).Any(n => "irc:" + n.Key == network),
    };
}
