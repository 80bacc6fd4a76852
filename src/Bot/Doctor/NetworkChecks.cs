using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Configuration;

namespace Bot.Doctor;

/// <summary>The chat networks as configured: whether each is complete, and who could read along.</summary>
[UnsupportedOSPlatform("windows")]
internal static class NetworkChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Observation> Of(Settings settings, Surroundings at)
    {
        if (UsedNetworks.Irc(settings).Count == 0 && settings.Discord.Token.Length == 0)
            yield return Observation.Look("networks",
                "No chat network is configured: only the console can be used, and nobody is told there.",
                "configure Discord or an IRC network");
        foreach (var (name, network) in UsedNetworks.Irc(settings))
            foreach (var seen in Irc($"irc:{name}"[..Math.Min(12, name.Length + 4)], network, at))
                yield return seen;
    }

    private static List<Observation> Irc(string subject, IrcNetworkSection network, Surroundings at)
    {
        var bad = Secrets(subject, network, at).Concat(Way(subject, network)).Where(o => o.Condition != Condition.Ok).ToList();
        return bad.Count > 0 ? bad : [Observation.Ok(subject, "complete: servers, TLS, and a way to log in.")];
    }

    private static IEnumerable<Observation> Secrets(string subject, IrcNetworkSection network, Surroundings at)
    {
        if (network is { Password: "", PasswordFile: "", Certificate: "" })
            yield return Observation.Look(subject, "There is no way to log in: it has no account, so it may not come into closed rooms.",
                "set Certificate or PasswordFile");
        if (network.PasswordFile.Length > 0)
            yield return FileChecks.Secret(subject, network.PasswordFile, "the password", at);
        if (network.Certificate.Length > 0)
        {
            var file = FileChecks.Secret(subject, network.Certificate, "certificate and key", at);
            yield return file;
            if (file.Condition == Condition.Ok)
                yield return Certificate(subject, network.Certificate, at);
        }
    }

    private static IEnumerable<Observation> Way(string subject, IrcNetworkSection network)
    {
        if (!network.Tls && !IrcCheck.Servers(subject, network).All(s => IsHere(s.Host)))
            yield return Observation.Wrong(
                subject, "TLS is off: everybody on the way reads along.", "set Tls to true and take the TLS port");
        if (network.AllowPlainWithoutTls)
            yield return Observation.Look(subject, "AllowPlainWithoutTls: the password may go readable to everybody on the way.",
                "set it to false; it is for loopback");
        if (!network.IdentityRequired)
            yield return Observation.Look(subject, "IdentityRequired is off: it stays although it could not log in.", "set it to true");
    }

    private static bool IsHere(string host) => host is "localhost" or "::1" || host.StartsWith("127.", StringComparison.Ordinal);

    private static Observation Certificate(string subject, string path, Surroundings at)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPemFile(path);
            var left = certificate.NotAfter.ToUniversalTime() - at.Time.GetUtcNow().UtcDateTime;
            return left < TimeSpan.Zero ? Observation.Wrong(subject, $"{path} has run out.", "make a new one and tell NickServ")
                : left < Soon ? Observation.Look(subject, $"{path} runs out in {left.Days} days.", "make a new one and tell NickServ")
                : Observation.Ok(subject, "certificate");
        }
        catch (CryptographicException bad)
        {
            return Observation.Wrong(subject, $"{path} is no certificate with its key: {bad.Message}", "cat cert.pem key.pem into it");
        }
    }
}
