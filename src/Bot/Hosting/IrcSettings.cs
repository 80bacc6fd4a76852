using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Bot.Transports.Irc;
using Irc;

namespace Bot.Hosting;

/// <summary>Checks a network's settings and makes of them what the client needs.</summary>
internal static partial class IrcSettings
{
    public static void Check(string name, IrcNetworkSection network)
    {
        if (!Name().IsMatch(name))
            throw new StartupException($"Irc:Networks:{name} is no name for a network: 1 to 20 of a-z, 0-9 and -, a letter first.");
        Require(Nick().IsMatch(network.Nick), name, "Nick", network.Nick, "a nick like casebot");
        Require(network.PageLines is >= 4 and <= 100, name, "PageLines", network.PageLines.ToString(CultureInfo.InvariantCulture), "from 4 to 100");
        Require(network.Burst is >= 1 and <= 1_000, name, "Burst", network.Burst.ToString(CultureInfo.InvariantCulture), "from 1 to 1000");
        Require(network.AskingBurst is >= 1 and <= 1_000, name, "AskingBurst", network.AskingBurst.ToString(CultureInfo.InvariantCulture), "from 1 to 1000");
        Require(network.PerLine >= TimeSpan.Zero && network.PerLine <= TimeSpan.FromMinutes(1), name, "PerLine", network.PerLine.ToString(), "from zero to a minute, as 00:00:02");
        Require(network.AskingEvery >= TimeSpan.Zero && network.AskingEvery <= TimeSpan.FromMinutes(1), name, "AskingEvery", network.AskingEvery.ToString(), "from zero to a minute, as 00:00:01");
        Require(network.Answers is MessageKind.Message or MessageKind.Notice, name, "Answers", network.Answers.ToString(), "Message or Notice");
        foreach (var channel in network.Channels)
            Require(channel.Length > 1 && "#&+!".Contains(channel[0], StringComparison.Ordinal), name, "Channels", channel, "a channel, with its key after a blank if it has one: #func, #locked key");
        _ = Servers(name, network);
    }

    /// <summary>The networks that are used.</summary>
    /// <param name="section">As configured.</param>
    /// <param name="folder">Where a network's wish for TLS is remembered.</param>
    /// <exception cref="StartupException">A file cannot be read; the message names the key.</exception>
    public static IReadOnlyList<IrcNetwork> Of(IrcSection section, string folder) =>
        [.. section.Networks.Where(n => n.Value.Servers.Trim().Length > 0).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => Of(n.Key, n.Value, folder))];

    private static IrcNetwork Of(string name, IrcNetworkSection network, string folder)
    {
        var password = network.PasswordFile.Length > 0 ? Read(name, "PasswordFile", network.PasswordFile, f => File.ReadAllText(f).Trim()) : network.Password;
        var certificate = network.Certificate.Length > 0 ? Read(name, "Certificate", network.Certificate, f => X509Certificate2.CreateFromPemFile(f)) : null;
        var sasl = password.Length == 0 && certificate is null ? null : new SaslOptions
        {
            Account = network.Account.Length > 0 ? network.Account : network.Nick, Password = password.Length > 0 ? password : null,
            Required = network.IdentityRequired, AllowPlainWithoutTls = network.AllowPlainWithoutTls,
        };
        return new IrcNetwork(name, new IrcOptions
        {
            Servers = Servers(name, network),
            Nick = network.Nick, User = network.Nick.Length > 9 ? network.Nick[..9] : network.Nick, RealName = "a case bot; type help to it",
            Tls = new TlsOptions
            {
                Fingerprints = Words(network.Fingerprints), Certificate = certificate, ServerName = network.ServerName.Length > 0 ? network.ServerName : null,
                Authorities = network.Authorities.Length > 0 ? Read(name, "Authorities", network.Authorities, Authorities) : null,
            },
            Sasl = sasl,
            Channels = [.. network.Channels.Select(c => c.Split(' ', 2, StringSplitOptions.TrimEntries)).Select(c => new ChannelOptions(c[0], c.Length > 1 ? c[1] : null))],
            Flood = network.PerLine == TimeSpan.Zero ? FloodLimit.Unlimited : new FloodLimit(network.Burst, network.PerLine),
            CtcpVersion = "casebot", Sts = new StsMemory(Path.Combine(folder, $"sts-{name}")),
        })
        {
            Answers = network.Answers, PageLines = network.PageLines, Asking = new AskingLimit(network.AskingBurst, network.AskingEvery),
        };
    }

    private static List<IrcServer> Servers(string name, IrcNetworkSection network)
    {
        var servers = new List<IrcServer>();
        foreach (var word in Words(network.Servers))
        {
            var colon = word.LastIndexOf(':');
            var (host, port) = colon > 0 && !word.EndsWith(']') ? (word[..colon], word[(colon + 1)..]) : (word, "6697");
            Require(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536, name, "Servers", word, "host:port, like irc.libera.chat:6697");
            servers.Add(new IrcServer(host.Trim('[', ']'), number, network.Tls));
        }

        return servers;
    }

    private static X509Certificate2Collection Authorities(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        return all;
    }

    private static string[] Words(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T Read<T>(string name, string key, string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartupException($"Irc:Networks:{name}:{key} is {file}, which cannot be read: {bad.Message}", bad);
        }
    }

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
