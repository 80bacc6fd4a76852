using System.Security.Cryptography;

namespace Irc;

/// <summary>Which mechanisms can be used here, strongest first.</summary>
static class SaslChoice
{
    /// <param name="sasl">Who to be.</param>
    /// <param name="certificate">A client certificate is shown on this link.</param>
    /// <param name="secure">The link is TLS.</param>
    /// <param name="offered">The server's list, or null where it names none.</param>
    public static ISaslMechanism? Strongest(SaslOptions sasl, bool certificate, bool secure, IReadOnlyCollection<string>? offered)
    {
        foreach (var name in new[] { "EXTERNAL", "SCRAM-SHA-256", "PLAIN" })
        {
            if (offered is not null && !offered.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            if (sasl.Mechanisms is { } allowed && !allowed.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            if (Make(name, sasl, certificate, secure) is { } mechanism) return mechanism;
        }
        return null;
    }

    static ISaslMechanism? Make(string name, SaslOptions sasl, bool certificate, bool secure) => (name, sasl) switch
    {
        ("EXTERNAL", _) when certificate && secure => new SaslExternal(),
        ("SCRAM-SHA-256", { Account: { } account, Password: { } password }) =>
            new SaslScramSha256(account, password, Convert.ToBase64String(RandomNumberGenerator.GetBytes(24))),
        ("PLAIN", { Account: { } account, Password: { } password }) when secure || sasl.AllowPlainWithoutTls =>
            new SaslPlain(account, password),
        _ => null,
    };
}
