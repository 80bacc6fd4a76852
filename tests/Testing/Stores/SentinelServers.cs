using System.Diagnostics;
using System.Globalization;

namespace Testing.Stores;

/// <summary>One master, two replicas and three Sentinels, whose clocks run some five times faster than they do by default.</summary>
public sealed class SentinelServers : ReplicatedServers
{
    private const string Name = "lab";

    // In milliseconds. How long the Sentinels let a master that came back believe that it is one is four times PUBLISH-PERIOD. Of a
    // replica they must have heard within five times PING-PERIOD to choose it, and of one without a master they ask once a second.
    private static readonly string[] Hurry =
    [
        "INFO-PERIOD", "300", "PING-PERIOD", "300", "ASK-PERIOD", "100", "PUBLISH-PERIOD", "300", "ELECTION-TIMEOUT", "1000",
        "MIN-LINK-RECONNECT-PERIOD", "300", "TILT-TRIGGER", "10000", "TILT-PERIOD", "1000",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("sentinels-").FullName;
    private readonly List<(int Port, Process Process)> sentinels = [];

    private SentinelServers()
    {
    }

    /// <summary>For the client: the Sentinels, and the name of what they watch.</summary>
    public override string Configuration =>
        string.Join(',', sentinels.Select(s => $"127.0.0.1:{s.Port}"))
        + $",serviceName={Name},password={Secret},connectTimeout=1000,connectRetry=1";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Teams { get; } = ["demo"];

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

    /// <inheritdoc/>
    public override async Task<RedisServer?> Master(string team, RedisServer? but = null)
    {
        foreach (var (port, _) in sentinels)
            if (await RedisAsk.Ask(port, Secret, "SENTINEL", "get-master-addr-by-name", Name) is [_, var at])
                return All.Single(s => s.Port == int.Parse(at, CultureInfo.InvariantCulture));
        return null;
    }

    /// <inheritdoc/>
    public override Task Whole() => Until(
        async () => await Master("") is { } master && await Online(master) == All.Count - 1, "The replicas did not come back.");

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in sentinels)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Begin()
    {
        for (var i = 0; i < 3; i++)
            All.Add(await RedisServer.Start("always", Common));
        // By word of mouth, not by argument: else each would be at every start again what it was at the first.
        foreach (var replica in All.Skip(1))
            await Ask(replica, "REPLICAOF", "127.0.0.1", Number(All[0].Port));
        await Until(async () => await Online(All[0]) == 2, "The replicas do not come.");
        for (var i = 0; i < 3; i++)
            sentinels.Add(Sentinel(FreePorts.Take(), All[0].Port));
        foreach (var (port, _) in sentinels)
        {
            await Until(
                async () => await RedisAsk.Ask(port, Secret, "PING") is not null, "A Sentinel does not answer.");
            // Of 7.0; what does not know it takes longer.
            await RedisAsk.Ask(port, Secret, ["SENTINEL", "DEBUG", .. Hurry]);
        }

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
            sentinel down-after-milliseconds {Name} 600
            sentinel failover-timeout {Name} 2000
            sentinel parallel-syncs {Name} 2

            """));
        return (port, Process.Start(new ProcessStartInfo("redis-server", [file, "--sentinel"]))!);
    }

    private static async Task<bool> Knows(int port)
    {
        if (await RedisAsk.Ask(port, Secret, "SENTINEL", "master", Name) is not { } words)
            return false;
        return Value("num-other-sentinels") == "2" && Value("num-slaves") == "2";

        string? Value(string of) => Array.IndexOf(words, of) is >= 0 and var at ? words[at + 1] : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
