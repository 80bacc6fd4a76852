using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Testing.Irc;

namespace Irc.Tests;

public sealed class TlsTests
{
    static readonly X509Certificate2Collection Ours = [TestCertificates.Authority];

    static IrcOptions To(ScriptedServer server, TlsOptions tls, string host = "localhost") =>
        ClientTests.To(server) with { Servers = [new(host, server.Port)], Tls = tls };

    [Fact]
    public async Task A_certificate_of_our_own_authority_is_taken()
    {
        await using var server = new ScriptedServer(TestCertificates.Server);
        await using var client = new RunningClient(To(server, new() { Authorities = Ours }));
        await (await server.AcceptAsync()).RegisterAsync();
        await client.NextAsync<Ready>();
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "other.test")]
    public async Task One_of_a_stranger_or_for_another_name_is_not(bool ours, string? name)
    {
        await using var server = new ScriptedServer(TestCertificates.Server);
        await using var client = new RunningClient(To(server, new() { Authorities = ours ? Ours : null, ServerName = name }));
        Assert.NotNull(await server.RefusedHandshakeAsync());
        var ending = (await client.NextAsync<Disconnected>()).Ending;
        Assert.Equal(EndKind.TlsRefused, ending.Kind);
        Assert.Contains("not valid", ending.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256, false)]
    [InlineData(512, true)]
    public async Task A_pinned_certificate_is_taken_whoever_made_it(int bits, bool colons)
    {
        var raw = TestCertificates.Server.RawData;
        var pin = Convert.ToHexString(bits == 256 ? SHA256.HashData(raw) : SHA512.HashData(raw));
        if (colons) pin = string.Join(':', pin.Chunk(2).Select(c => new string(c))).ToLowerInvariant();
        await using var server = new ScriptedServer(TestCertificates.Server);
        await using var client = new RunningClient(To(server, new() { Fingerprints = [pin], ServerName = "whatever.test" }));
        await (await server.AcceptAsync()).RegisterAsync();
        await client.NextAsync<Ready>();
    }

    [Fact]
    public async Task Another_certificate_than_pinned_is_not_taken_even_from_our_authority()
    {
        await using var server = new ScriptedServer(TestCertificates.Server);
        await using var client = new RunningClient(To(server, new() { Authorities = Ours, Fingerprints = [new string('A', 64)] }));
        Assert.NotNull(await server.RefusedHandshakeAsync());
        Assert.Contains("another one than pinned", (await client.NextAsync<Disconnected>()).Ending.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_tls_is_refused_and_not_spoken_to()
    {
        await using var server = new ScriptedServer();
        await using var client = new RunningClient(To(server, new()));
        var peer = await server.AcceptAsync();
        await peer.SendAsync(":irc.test NOTICE * :hello");
        Assert.Equal(EndKind.TlsRefused, (await client.NextAsync<Disconnected>()).Ending.Kind);
    }

    [Fact]
    public async Task Scram_over_tls_with_the_servers_proof()
    {
        await using var server = new ScriptedServer(TestCertificates.Server);
        await using var client =
            new RunningClient(To(server, new() { Authorities = Ours }) with { Sasl = new() { Account = "casebot", Password = "pencil" } });
        var peer = await server.AcceptAsync();
        await ScramAsync(peer, "pencil", honest: true);
        await peer.ExpectAsync("CAP END");
        await peer.WelcomeAsync();
        Assert.Equal("casebot", (await client.NextAsync<Ready>()).Account.Name);
    }

    [Fact]
    public async Task A_server_that_does_not_know_the_password_is_left()
    {
        await using var server = new ScriptedServer(TestCertificates.Server);
        await using var client =
            new RunningClient(To(server, new() { Authorities = Ours }) with { Sasl = new() { Account = "casebot", Password = "pencil" } });
        var peer = await server.AcceptAsync();
        await ScramAsync(peer, "guess", honest: false);
        var ending = (await client.NextAsync<Disconnected>()).Ending;
        Assert.Equal(EndKind.IdentityRefused, ending.Kind);
        Assert.Contains("signature is wrong", ending.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_transport_security_moves_to_tls_and_never_goes_back()
    {
        await using var secure = new ScriptedServer(TestCertificates.Server);
        await using var plain = new ScriptedServer();
        var sts = new StsMemory();
        var options =
            ClientTests.To(plain) with { Servers = [new("localhost", plain.Port, Tls: false)], Tls = new() { Authorities = Ours },
                Sts = sts };
        await using var client = new RunningClient(options);
        var first = await plain.AcceptAsync();
        await first.ExpectAsync("USER");
        await first.SendAsync($":irc.test CAP * LS :sts=port={secure.Port}");
        Assert.Equal(EndKind.StsUpgrade, (await client.NextAsync<Disconnected>()).Ending.Kind);
        var second = await secure.AcceptAsync();
        await second.ExpectAsync("USER");
        await second.SendAsync(":irc.test CAP * LS :sts=duration=600");
        await second.ExpectAsync("CAP END");
        await second.WelcomeAsync();
        await client.NextAsync<Ready>();
        Assert.Equal(secure.Port, sts.For("localhost", TimeProvider.System.GetUtcNow())!.Port);
        await second.DisposeAsync();
        await (await secure.AcceptAsync()).ExpectAsync("CAP LS 302");
    }

    [Fact]
    public void Strict_transport_security_is_remembered_in_a_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("irc-sts").FullName, "sts");
        var now = TimeProvider.System.GetUtcNow();
        new StsMemory(path).Remember("irc.test", 6697, TimeSpan.FromHours(1), now);
        Assert.Equal(6697, new StsMemory(path).For("IRC.test", now)!.Port);
        Assert.Null(new StsMemory(path).For("irc.test", now.AddHours(2)));
        new StsMemory(path).Remember("irc.test", 6697, TimeSpan.Zero, now);
        Assert.Null(new StsMemory(path).For("irc.test", now));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    static async Task ScramAsync(ScriptedPeer peer, string password, bool honest)
    {
        await peer.NegotiateAsync("sasl=SCRAM-SHA-256,PLAIN");
        await peer.ExpectAsync("AUTHENTICATE SCRAM-SHA-256");
        await peer.SendAsync("AUTHENTICATE +");
        var clientFirst = await ReadAsync(peer);
        var serverFirst = $"{clientFirst.Split(',')[3]}server,s={Convert.ToBase64String("some salt"u8)},i=4096";
        await SayAsync(peer, serverFirst);
        var clientFinal = await ReadAsync(peer);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, "some salt"u8, 4096, HashAlgorithmName.SHA256, 32);
        var withoutProof = clientFinal[..clientFinal.LastIndexOf(",p=", StringComparison.Ordinal)];
        var auth = Encoding.UTF8.GetBytes($"{clientFirst[3..]},{serverFirst},{withoutProof}");
        await SayAsync(peer, "v=" + Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), auth)));
        if (!honest) return;
        await peer.ExpectAsync("AUTHENTICATE +");
        await peer.SendAsync($":irc.test 900 {peer.Nick} bot!b@h casebot :logged in", $":irc.test 903 {peer.Nick} :success");
    }

    static async Task<string> ReadAsync(ScriptedPeer peer) =>
        Encoding.UTF8.GetString(Convert.FromBase64String((await peer.ExpectAsync("AUTHENTICATE "))["AUTHENTICATE ".Length..]));

    static Task SayAsync(ScriptedPeer peer, string text) =>
        peer.SendAsync("AUTHENTICATE " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
}
