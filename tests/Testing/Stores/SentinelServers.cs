using System.Diagnostics;
using System.Globalization;
using StackExchange.Redis;

namespace Testing.Stores;

/// <summary>One master, two replicas and three Sentinels on free ports of the loopback, each a process with a folder of its own.</summary>
public sealed class SentinelServers : IAsyncDisposable
{
    private const string Name = "lab", Secret = "lab-secret";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly string folder = Directory.CreateTempSubdirectory("sentinels-").FullName;
    private readonly List<RedisServer> servers = [];
    private readonly List<(int Port, Process Process)> sentinels = [];

    private SentinelServers()
    {
    }

    /// <summary>For the client: the Sentinels, and the name of what they watch.</summary>
    public string Configuration =>
        string.Join(',', sentinels.Select(s => $"127.0.0.1:{s.Port}"))
        + $",serviceName={Name},password={Secret},connectTimeout=1000,connectRetry=1";

    /// <summary>The servers; the first was the master at the start.</summary>
    public IReadOnlyList<RedisServer> Servers => servers;

    /// <summary>Starts them, and waits until the replicas have all and the Sentinels know each other.</summary>
    public static async Task<SentinelServers> Start()
    {
        var lab = new SentinelServers();
        try
        {
            await lab.Begin();
            return lab;
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server that the Sentinels hold for the master.</summary>
    public async Task<RedisServer> Master()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            foreach (var (port, _) in sentinels)
                if (await Asked(port, "SENTINEL", "get-master-addr-by-name", Name) is { } found && (RedisValue[]?)found is [_, var at])
                    return servers.Single(s => s.Port == (int)at);
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
                throw new InvalidOperationException("No Sentinel names a master.");
        }
    }

    /// <summary>Waits until the Sentinels have put another in a master's place, and it is one.</summary>
    public async Task<RedisServer> Failover(RedisServer from)
    {
        await Until(async () => (await Master()).Port != from.Port, "No other became master.");
        var master = await Master();
        await Until(async () => await Says(master, "role:master"), "The new master is none.");
        return master;
    }

    /// <summary>Waits until a server's replicas are there and have all.</summary>
    public Task Whole(RedisServer master, int replicas) =>
        Until(async () => await Online(master) == replicas, "The replicas did not come back.");

    /// <summary>Takes a replica's way to its master away: its process and its own clients go on.</summary>
    public async Task Cut(RedisServer replica)
    {
        await Asked(replica.Port, "CONFIG", "SET", "masterauth", "wrong");
        await Asked(replica.Port, "CLIENT", "KILL", "TYPE", "master");
    }

    /// <summary>Gives it back.</summary>
    public Task Join(RedisServer replica) => Asked(replica.Port, "CONFIG", "SET", "masterauth", Secret);

    /// <summary>For a client of one server alone.</summary>
    public string ConfigurationOf(RedisServer server) => server.Configuration + ",password=" + Secret;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in sentinels)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        foreach (var server in servers)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Begin()
    {
        string[] common = ["--requirepass", Secret, "--masterauth", Secret, "--repl-diskless-sync-delay", "0", "--repl-timeout", "5"];
        servers.Add(await RedisServer.Start("always", common));
        for (var i = 0; i < 2; i++)
            servers.Add(await RedisServer.Start(
                "always", [.. common, "--replicaof", $"127.0.0.1 {servers[0].Port.ToString(CultureInfo.InvariantCulture)}"]));
        await Whole(servers[0], 2);
        for (var i = 0; i < 3; i++)
            sentinels.Add(Sentinel(FreePorts.Take(), servers[0].Port));
        foreach (var (port, _) in sentinels)
            await Until(async () => await Knows(port), "The Sentinels do not know each other.");
    }

    private (int Port, Process Process) Sentinel(int port, int master)
    {
        var file = Path.Combine(folder, $"sentinel-{port}.conf");
        File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"""
            port {port}
            bind 127.0.0.1
            dir {folder}
            logfile {folder}/sentinel-{port}.log
            requirepass {Secret}
            sentinel sentinel-pass {Secret}
            sentinel monitor {Name} 127.0.0.1 {master} 2
            sentinel auth-pass {Name} {Secret}
            sentinel down-after-milliseconds {Name} 1000
            sentinel failover-timeout {Name} 4000
            sentinel parallel-syncs {Name} 2

            """));
        return (port, Process.Start(new ProcessStartInfo("redis-server", [file, "--sentinel"]))!);
    }

    private static async Task<bool> Knows(int port)
    {
        if (await Asked(port, "SENTINEL", "master", Name) is not { } found || (RedisValue[]?)found is not { } words)
            return false;
        return Value("num-other-sentinels") == "2" && Value("num-slaves") == "2";

        string? Value(string of) => Array.IndexOf(words, (RedisValue)of) is >= 0 and var at ? (string?)words[at + 1] : null;
    }

    private static async Task<int> Online(RedisServer server) =>
        await Asked(server.Port, "INFO", "replication") is { } info
            ? ((string?)info ?? "").Split('\n').Count(l => l.Contains("state=online", StringComparison.Ordinal))
            : 0;

    private static async Task<bool> Says(RedisServer server, string line) =>
        await Asked(server.Port, "INFO", "replication") is { } info && ((string?)info ?? "").Contains(line, StringComparison.Ordinal);

    // On a connection of its own: the client's would follow the master.
    private static async Task<RedisResult?> Asked(int port, string command, params object[] words)
    {
        try
        {
            var options = ConfigurationOptions.Parse(
                $"127.0.0.1:{port},password={Secret},allowAdmin=true,connectTimeout=500,connectRetry=1");
            if (command == "SENTINEL")
                options.CommandMap = CommandMap.Sentinel;
            await using var client = await ConnectionMultiplexer.ConnectAsync(options);
            var answer = client.GetServer("127.0.0.1", port).ExecuteAsync(command, words);
            return await answer.WaitAsync(TimeSpan.FromSeconds(2), TimeProvider.System);
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            return null;
        }
    }

    private static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
                throw new InvalidOperationException(otherwise);
            else
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
    }
}
