using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Testing.Irc;

/// <summary>An authority of our own, a server's certificate from it, and a self-signed client certificate; made anew in each run.</summary>
public static class TestCertificates
{
    static readonly Lazy<(X509Certificate2 Authority, X509Certificate2 Server)> Made = new(Make);

    public static X509Certificate2 Authority => Made.Value.Authority;

    /// <summary>For <c>localhost</c> and <c>irc.test</c>.</summary>
    public static X509Certificate2 Server => Made.Value.Server;

    public static X509Certificate2 Client(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(Begin, End);
        return Usable(made);
    }

    static DateTimeOffset Begin => TimeProvider.System.GetUtcNow().AddDays(-1);

    static DateTimeOffset End => TimeProvider.System.GetUtcNow().AddDays(30);

    static (X509Certificate2, X509Certificate2) Make()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(Begin, End);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("irc.test");
        server.CertificateExtensions.Add(names.Build());
        using var signed = server.Create(authority, Begin.AddMinutes(1), End.AddMinutes(-1), [1, 2, 3, 4]);
        using var whole = signed.CopyWithPrivateKey(key);
        return (X509CertificateLoader.LoadCertificate(authority.RawData), Usable(whole));
    }

    // A key that exists in memory only is not taken by every platform's TLS.
    static X509Certificate2 Usable(X509Certificate2 made) => X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
}
