using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bot.Storage.Replication;

/// <summary>
/// The certificates that the client library takes from the environment, so that the line of our own shows and trusts the same: an issuer
/// (<c>SERedis_IssuerCertPath</c>), and a certificate to log in with (<c>SERedis_ClientCertPfxPath</c> with
/// <c>SERedis_ClientCertPassword</c>, or <c>SERedis_ClientCertPemPath</c> with the path of its key in
/// <c>SERedis_ClientCertPasswordPath</c>).
/// </summary>
/// <param name="environment">Looks a variable up.</param>
internal sealed class LineCertificates(Func<string, string?> environment)
{
    /// <summary>Those of this process's environment.</summary>
    public static readonly LineCertificates OfProcess = new(Environment.GetEnvironmentVariable);

    /// <summary>Puts them into the options of a connection.</summary>
    /// <exception cref="IOException">One that is named cannot be read.</exception>
    public void Fit(SslClientAuthenticationOptions options)
    {
        if (Of("SERedis_IssuerCertPath", X509CertificateLoader.LoadCertificateFromFile) is { } issuer)
            options.RemoteCertificateValidationCallback = TrustingAlso(issuer);
        if ((Of("SERedis_ClientCertPfxPath", Pfx) ?? Of("SERedis_ClientCertPemPath", Pem)) is { } shown)
            options.LocalCertificateSelectionCallback = (_, _, _, _, _) => shown;
    }

    private X509Certificate2? Of(string variable, Func<string, X509Certificate2> read)
    {
        if (environment(variable) is not { Length: > 0 } path)
            return null;
        try
        {
            return read(path);
        }
        catch (Exception bad) when (bad is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{variable} is {path}, which cannot be read: {bad.Message}", bad);
        }
    }

    private X509Certificate2 Pfx(string path) =>
        X509CertificateLoader.LoadPkcs12FromFile(path, environment("SERedis_ClientCertPassword"));

    private X509Certificate2 Pem(string path)
    {
        using var read = X509Certificate2.CreateFromPemFile(path, environment("SERedis_ClientCertPasswordPath"));
        // A key that exists in memory only is not taken by every platform's TLS.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    private static RemoteCertificateValidationCallback TrustingAlso(X509Certificate2 issuer) => (_, shown, _, errors) =>
    {
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || shown is null)
            return errors == SslPolicyErrors.None;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(issuer);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // Such an issuer seldom has a list; the library asks none either.
        return chain.Build(new X509Certificate2(shown));
    };
}
