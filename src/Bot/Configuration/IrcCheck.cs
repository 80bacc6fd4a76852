using System.Globalization;
using System.Text.RegularExpressions;
using Irc;

namespace Bot.Configuration;

/// <summary>Checks a network's settings, and reads what stands in them as words.</summary>
internal static partial class IrcCheck
{
    /// <exception cref="StartupException">A value is not what it should be; the message names the key.</exception>
    public static void Of(string name, IrcNetworkSection network)
    {
        if (!Name().IsMatch(name))
            throw new StartupException($"Irc:Networks:{name} is no name for a network: 1 to 20 of a-z, 0-9 and -, a letter first.");
        Require(Nick().IsMatch(network.Nick), name, "Nick", network.Nick, "a nick like casebot");
        Require(network.PageLines is >= 4 and <= 100, name, "PageLines", network.PageLines.ToString(CultureInfo.InvariantCulture),
            "from 4 to 100");
        Require(network.Burst is >= 1 and <= 1_000, name, "Burst", network.Burst.ToString(CultureInfo.InvariantCulture), "from 1 to 1000");
        Require(network.AskingBurst is >= 1 and <= 1_000, name, "AskingBurst", network.AskingBurst.ToString(CultureInfo.InvariantCulture),
            "from 1 to 1000");
        Require(network.PerLine >= TimeSpan.Zero && network.PerLine <= TimeSpan.FromMinutes(1), name, "PerLine", network.PerLine.ToString(),
            "from zero to a minute, as 00:00:02");
        Require(network.AskingEvery >= TimeSpan.Zero && network.AskingEvery <= TimeSpan.FromMinutes(1), name, "AskingEvery",
            network.AskingEvery.ToString(), "from zero to a minute, as 00:00:01");
        Require(network.Answers is MessageKind.Message or MessageKind.Notice, name, "Answers", network.Answers.ToString(),
            "Message or Notice");
        foreach (var channel in network.Channels)
            Require(channel.Length > 1 && "#&+!".Contains(channel[0], StringComparison.Ordinal), name, "Channels", channel,
                "a channel, with its key after a blank if it has one: #func, #locked key");
        _ = Servers(name, network);
    }

    /// <summary>The servers, in the order in which they are tried.</summary>
    internal static List<IrcServer> Servers(string name, IrcNetworkSection network)
    {
        var servers = new List<IrcServer>();
        foreach (var word in Words(network.Servers))
        {
            var colon = word.LastIndexOf(':');
            var (host, port) = colon > 0 && !word.EndsWith(']') ? (word[..colon], word[(colon + 1)..]) : (word, "6697");
            Require(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536, name,
                "Servers", word, "host:port, like irc.libera.chat:6697");
            servers.Add(new IrcServer(host.Trim('[', ']'), number, network.Tls));
        }

        return servers;
    }

    /// <summary>What stands between blanks or commas.</summary>
    internal static string[] Words(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Require(bool holds, string name, string key, string value, string should)
    {
        if (!holds)
            throw new StartupException($"Irc:Networks:{name}:{key} is “{value}”; it should be {should}.");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,19}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z\[\]\\`_^{|}][A-Za-z0-9\[\]\\`_^{|}-]{0,30}$")]
    private static partial Regex Nick();
}
