using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Irc;

/// <summary>Whether a server's certificate is the right one: by its fingerprint where one is pinned, else by authority and name.</summary>
sealed class CertificateCheck(TlsOptions tls)
{
    readonly HashSet<string> pins = [.. tls.Fingerprints.Select(Plain)];

    /// <summary>Why it was not accepted, in words for the operator.</summary>
    public string? Objection { get; private set; }

    public SslClientAuthenticationOptions Options(string host) => new()
    {
        TargetHost = tls.ServerName ?? host,
        EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13,
        ClientCertificateContext = tls.Certificate is { } own ? SslStreamCertificateContext.Create(own, null, offline: true) : null,
        CertificateChainPolicy = Policy(),
        RemoteCertificateValidationCallback = (_, certificate, _, errors) => Accept(certificate, errors),
    };

    bool Accept(X509Certificate? certificate, SslPolicyErrors errors)
    {
        Objection = certificate is null ? "the server shows no certificate"
            : pins.Count > 0 ? Unpinned(certificate.GetRawCertData())
            : errors == SslPolicyErrors.None ? null
            : $"the server's certificate is not valid: {errors}";
        return Objection is null;
    }

    string? Unpinned(byte[] certificate)
    {
        var sha256 = Hex(SHA256.HashData(certificate));
        var pinned = pins.Contains(sha256) || pins.Contains(Hex(SHA512.HashData(certificate)));
        return pinned ? null : $"the server's certificate is another one than pinned: SHA-256 {sha256}";
    }

    X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (tls.Authorities is not { Count: > 0 } authorities) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    static string Plain(string fingerprint) => string.Concat(fingerprint.Where(char.IsAsciiHexDigit)).ToUpperInvariant();

    static string Hex(byte[] hash) => Convert.ToHexString(hash);
}
