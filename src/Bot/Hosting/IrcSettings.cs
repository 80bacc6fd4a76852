using System.Security.Cryptography;
using Bot.Configuration;
using Bot.Dispatch;
using Bot.Transports.Irc;
using Irc;
using System.Security.Cryptography.X509Certificates;

namespace Bot.Hosting;

/// <summary>Makes of a network's settings what the client needs.</summary>
internal static class IrcSettings
{
    /// <summary>The networks that are used.</summary>
    /// <param name="section">As configured.</param>
    /// <param name="folder">Where a network's wish for TLS is remembered.</param>
    /// <exception cref="StartupException">A file cannot be read; the message names the key.</exception>
    public static IReadOnlyList<IrcNetwork> Of(IrcSection section, string folder) =>
        [
            .. section.Networks.Where(n => n.Value.Servers.Trim().Length > 0)
                .OrderBy(n => n.Key, StringComparer.Ordinal)
                .Select(n => Of(n.Key, n.Value, folder)),
        ];

    private static IrcNetwork Of(string name, IrcNetworkSection network, string folder)
    {
        var password = network.PasswordFile.Length > 0
            ? Read(name, "PasswordFile", network.PasswordFile, f => File.ReadAllText(f).Trim())
            : network.Password;
        var certificate = network.Certificate.Length > 0
            ? Read(name, "Certificate", network.Certificate, f => X509Certificate2.CreateFromPemFile(f))
            : null;
        var sasl = password.Length == 0 && certificate is null ? null : new SaslOptions
        {
            Account = network.Account.Length > 0 ? network.Account : network.Nick, Password = password.Length > 0 ? password : null,
            Required = network.IdentityRequired, AllowPlainWithoutTls = network.AllowPlainWithoutTls,
        };
        return new IrcNetwork(name, new IrcOptions
        {
            Servers = IrcCheck.Servers(name, network),
            Nick = network.Nick, User = network.Nick.Length > 9 ? network.Nick[..9] : network.Nick,
            RealName = "a case bot; type help to it",
            Tls = new TlsOptions
            {
                Fingerprints = IrcCheck.Words(network.Fingerprints), Certificate = certificate,
                ServerName = network.ServerName.Length > 0 ? network.ServerName : null,
                Authorities = network.Authorities.Length > 0 ? Read(name, "Authorities", network.Authorities, Authorities) : null,
            },
            Sasl = sasl,
            Channels =
            [
                .. network.Channels.Select(c => c.Split(' ', 2, StringSplitOptions.TrimEntries))
                    .Select(c => new ChannelOptions(c[0], c.Length > 1 ? c[1] : null)),
            ],
            Flood = network.PerLine == TimeSpan.Zero ? FloodLimit.Unlimited : new FloodLimit(network.Burst, network.PerLine),
            CtcpVersion = "casebot", Sts = new StsMemory(Path.Combine(folder, $"sts-{name}")),
        })
        {
            Answers = network.Answers, PageLines = network.PageLines,
            Asking = RequestLimit.Lines with { AtOnce = network.AskingBurst, Every = network.AskingEvery },
        };
    }

    private static X509Certificate2Collection Authorities(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        return all;
    }

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
}
