using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Bot.Storage.Replication;
using StackExchange.Redis;
using Testing;
using Testing.Irc;
using Testing.Stores;

namespace Bot.Tests.Storage.Replication;

/// <summary>The line to a master that asks for TLS and for a certificate, as an operator of a private authority has it.</summary>
public sealed class SecuredLineTests : IAsyncLifetime
{
    private static readonly LineCertificates None = new(_ => null);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-tls-");
    private readonly int port = FreePorts.Take();
    private RedisServer server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var certificate = TestCertificates.Server;
        Write("server.pem", certificate.ExportCertificatePem());
        Write("server.key", Key(certificate));
        Write("authority.pem", TestCertificates.Authority.ExportCertificatePem());
        var client = TestCertificates.Client("bot");
        Write("client.pem", client.ExportCertificatePem());
        Write("client.key", Key(client));
        server = await RedisServer.Start(
            "no", "--tls-port", port.ToString(CultureInfo.InvariantCulture), "--tls-cert-file", At("server.pem"), "--tls-key-file",
            At("server.key"), "--tls-ca-cert-file", At("client.pem"), "--tls-auth-clients", "yes");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_trusts_the_issuer_and_shows_the_certificate_that_the_environment_names()
    {
        var named = Named(("SERedis_IssuerCertPath", "authority.pem"), ("SERedis_ClientCertPemPath", "client.pem"),
            ("SERedis_ClientCertPasswordPath", "client.key"));
        await using var line = await Connect(named);
        Assert.Equal("PONG", (await line.Ask(Token, "PING")).Text);
    }

    [Fact]
    public async Task Without_the_issuer_it_is_not_connected() =>
        await Assert.ThrowsAsync<IOException>(() => Connect(Named(("SERedis_ClientCertPemPath", "client.pem"),
            ("SERedis_ClientCertPasswordPath", "client.key"))));

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        Assert.Contains("nowhere.pem", (await Assert.ThrowsAnyAsync<IOException>(
            () => Connect(Named(("SERedis_IssuerCertPath", "nowhere.pem"))))).Message);

    [Fact]
    public async Task The_database_of_the_configuration_is_the_one_that_is_looked_into()
    {
        var plain = ConfigurationOptions.Parse(server.Configuration + ",defaultDatabase=3");
        await using var line = await RedisLine.Connect(new IPEndPoint(IPAddress.Loopback, server.Port), plain, None, Token);
        Assert.Contains(" db=3 ", (await line.Ask(Token, "CLIENT", "INFO")).Text);
    }

    private Task<RedisLine> Connect(LineCertificates certificates)
    {
        var client = ConfigurationOptions.Parse($"localhost:{port},ssl=true");
        return RedisLine.Connect(new DnsEndPoint("localhost", port), client, certificates, Token);
    }

    private LineCertificates Named(params (string Name, string File)[] variables) =>
        new(name => variables.FirstOrDefault(v => v.Name == name).File is { } file ? At(file) : null);

    private static string Key(X509Certificate2 of) => of.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();

    private void Write(string file, string text) => File.WriteAllText(At(file), text);

    private string At(string file) => Path.Combine(folder.FullName, file);
}
