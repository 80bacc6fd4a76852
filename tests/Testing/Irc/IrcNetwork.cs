using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Testing.Irc;

/// <summary>
/// A real network on loopback ports of its own: InspIRCd (<c>irc.test</c>) with a leaf (<c>leaf.test</c>) and Atheme's services.
/// Accounts casebot, alice and bob with the password NAME-pass; rooms #func (+nsti), #key (+k key), #public.
/// </summary>
public sealed class IrcNetwork : IAsyncDisposable
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(20), Pause = TimeSpan.FromMilliseconds(50);

    readonly string folder = Programs.Folder();
    readonly int[] ports = FreePorts.Take(7);
    ServerProcess? server, leaf, services;

    /// <summary>Ordinary flood limits.</summary>
    public int Plain => ports[0];

    /// <summary>Without flood limits.</summary>
    public int Exempt => ports[1];

    public int Tls => ports[2];

    public int Leaf => ports[3];

    int Link => ports[5];

    int LeafLink => ports[6];

    /// <summary>Belongs to the account casebot.</summary>
    public X509Certificate2 Certificate { get; } = TestCertificates.Client("casebot");

    public static async Task<IrcNetwork> StartAsync()
    {
        var network = new IrcNetwork();
        try
        {
            network.Configure();
            await network.StartServerAsync();
            await network.StartLeafAsync();
            await network.StartServicesAsync();
            await network.PopulateAsync();
            return network;
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }
    }

    public async Task StartServerAsync()
    {
        server = Inspircd("main");
        await ListensAsync(Exempt);
    }

    /// <summary>Dies without a word to anybody.</summary>
    public Task KillServerAsync() => server!.EndAsync("KILL");

    public async Task StartServicesAsync()
    {
        services = new(Path.Combine(folder, "services.out"), Programs.User, Programs.Find("atheme-services", "atheme-services"), "-n", "-c",
            Path.Combine(folder, "services.conf"),
            "-l", Path.Combine(folder, "services.log"), "-p", Path.Combine(folder, "services.pid"), "-D", folder);
        await ServicesAnswerAsync();
    }

    public async Task StopServicesAsync()
    {
        await services!.EndAsync("TERM");
        await using var operatorClient = await OperatorAsync();
        await operatorClient.SendAsync("SQUIT services.test :stopped");
        await operatorClient.WaitAsync(" 402 ", "SQUIT", "NOTICE");
    }

    /// <summary>Waits until NickServ answers, as after a restart of the server.</summary>
    public async Task ServicesAnswerAsync()
    {
        await using var client = await PlainIrcClient.ConnectAsync(Exempt, "probe");
        await UntilAsync(async () =>
        {
            await client.SendAsync("PRIVMSG NickServ :HELP");
            return (await client.WaitAsync(" 401 ", ":NickServ!")).Contains(":NickServ!", StringComparison.Ordinal);
        }, "services do not answer");
    }

    /// <summary>Makes it whole before a test, whatever an earlier one took down and did not live to put back.</summary>
    public async Task MendAsync()
    {
        if (!server!.Runs) await StartServerAsync();
        await JoinLeafAsync();
        if (services!.Runs) await ServicesAnswerAsync();
        else await StartServicesAsync();
    }

    /// <summary>The leaf's link goes; both servers and their users stay.</summary>
    public async Task SplitAsync()
    {
        await using var client = await OperatorAsync();
        await client.SendAsync("SQUIT leaf.test :split");
        await LinkedAsync(client, "leaf.test", wanted: false);
    }

    public async Task JoinLeafAsync()
    {
        await using var client = await OperatorAsync();
        await LinkedAsync(client, "leaf.test", wanted: true);
    }

    public Task<PlainIrcClient> ConnectAsync(string name, bool account = true, bool leaf = false, string capabilities = "") =>
        PlainIrcClient.ConnectAsync(leaf ? Leaf : Exempt, name, account ? name : null, $"{name}-pass", capabilities);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { services, leaf, server })
            if (process is not null) await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task StartLeafAsync()
    {
        leaf = Inspircd("leaf");
        await ListensAsync(Leaf);
        await JoinLeafAsync();
    }

    void Configure()
    {
        var main = new InspircdConfiguration(folder, "irc.test", "00L", Plain, Exempt, Tls,
            Link) { Links = [("services.test", Link), ("leaf.test", LeafLink)] };
        var other = new InspircdConfiguration(folder, "leaf.test", "01L", ports[4], Leaf, 0, LeafLink) { Links = [("irc.test", Link)] };
        File.WriteAllText(Path.Combine(folder, "main.conf"), main.Text);
        File.WriteAllText(Path.Combine(folder, "leaf.conf"), other.Text);
        File.WriteAllText(Path.Combine(folder, "services.conf"), AthemeConfiguration.Text(folder, Link));
        File.WriteAllText(Path.Combine(folder, "server.crt"), TestCertificates.Server.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), TestCertificates.Server.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Programs.GiveAway(folder);
    }

    ServerProcess Inspircd(string name) =>
        new(Path.Combine(folder, name + ".out"), Programs.User, Programs.Find("inspircd", "inspircd"), "--nofork", "--config",
            Path.Combine(folder, name + ".conf"));

    async Task PopulateAsync()
    {
        foreach (var name in (string[])["casebot", "alice", "bob"])
        {
            await using var client = await PlainIrcClient.ConnectAsync(Exempt, name);
            await client.SayAsync("NickServ", $"REGISTER {name}-pass {name}@test.invalid");
            await client.WaitAsync("is now registered");
            if (name == "casebot")
            {
                await client.SayAsync("NickServ", $"CERT ADD {Convert.ToHexStringLower(SHA512.HashData(Certificate.RawData))}");
                await client.WaitAsync("Added fingerprint");
            }
        }
        await using var founder = await ConnectAsync("alice");
        foreach (var (room, modes) in new[] { ("#func", "+nsti"), ("#key", "+nstk key"), ("#public", "+nt") })
        {
            await founder.JoinAsync(room);
            await founder.SayAsync("ChanServ", $"REGISTER {room}");
            await founder.WaitAsync("now registered");
            await founder.SayAsync("ChanServ", $"SET {room} MLOCK {modes}");
            await founder.WaitAsync("has been set");
            await founder.SayAsync("ChanServ", $"FLAGS {room} casebot +AViortv");
            await founder.WaitAsync("were set");
        }
    }

    async Task<PlainIrcClient> OperatorAsync()
    {
        var client = await PlainIrcClient.ConnectAsync(Exempt, "operator" + Random.Shared.Next(1000));
        await client.SendAsync("OPER test test-oper");
        await client.WaitAsync(" 381 ");
        return client;
    }

    static Task LinkedAsync(PlainIrcClient client, string name, bool wanted) => UntilAsync(async () =>
    {
        await client.SendAsync("LINKS");
        for (var seen = false; ;)
        {
            var line = await client.WaitAsync(" 364 ", " 365 ");
            if (line.Contains($" {name} ", StringComparison.Ordinal) && line.Contains(" 364 ", StringComparison.Ordinal)) seen = true;
            if (line.Contains(" 364 ", StringComparison.Ordinal)) continue;
            if (seen != wanted && wanted) await client.SendAsync($"CONNECT {name}");
            return seen == wanted;
        }
    }, wanted ? $"{name} does not link" : $"{name} does not go");

    static Task ListensAsync(int port) => UntilAsync(async () =>
    {
        using var tcp = new TcpClient();
        try
        {
            await tcp.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }, $"nobody listens on port {port}");

    static async Task UntilAsync(Func<Task<bool>> condition, string otherwise)
    {
        using var late = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            if (late.IsCancellationRequested) throw new TimeoutException(otherwise);
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
    }
}
