using System.Globalization;

namespace Testing.Stores;

/// <summary>
/// Masters and their replicas on free ports of the loopback, each a process with a folder of its own, among whom another takes a lost
/// master's place.
/// </summary>
public abstract class ReplicatedServers : IAsyncDisposable
{
    /// <summary>The password of all of them.</summary>
    protected const string Secret = "lab-secret";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>What all are started with: a password, and full copies that begin at once.</summary>
    protected static readonly string[] Common =
        ["--requirepass", Secret, "--masterauth", Secret, "--repl-diskless-sync-delay", "0", "--repl-timeout", "5"];

    /// <summary>The servers that hold data.</summary>
    protected List<RedisServer> All { get; } = [];

    /// <summary>For the client.</summary>
    public abstract string Configuration { get; }

    /// <summary>Names of teams such that every master has one of them.</summary>
    public abstract IReadOnlyList<string> Teams { get; }

    /// <summary>The server that the others hold for the master of a team.</summary>
    /// <param name="team">The team's name.</param>
    /// <param name="but">One that is not to be believed: it is lost, or does not know yet that another was chosen.</param>
    public abstract Task<RedisServer?> Master(string team, RedisServer? but = null);

    /// <summary>Waits until every master has its replicas, and they have all.</summary>
    public abstract Task Whole();

    /// <summary>The master of a team, and its replicas.</summary>
    public async Task<(RedisServer Master, IReadOnlyList<RedisServer> Replicas)> Shard(string team)
    {
        RedisServer? master = null;
        await Until(async () => (master = await Master(team)) is not null && await IsMaster(master), "No master is known.");
        var replicas = new List<RedisServer>();
        foreach (var server in All)
            if (server != master && (await Replication(server))?.Contains($"master_port:{master!.Port}\r") == true)
                replicas.Add(server);
        return (master!, replicas);
    }

    /// <summary>Waits until another is in a master's place, and takes writes.</summary>
    public Task Failover(string team, RedisServer from) => Until(
        async () => await Master(team, from) is { } other && other != from && await IsMaster(other), "No other became master.");

    /// <summary>Takes a replica's way to its master away: its process and its own clients go on.</summary>
    public async Task Cut(RedisServer replica)
    {
        await Ask(replica, "CONFIG", "SET", "masterauth", "wrong");
        await Ask(replica, "CLIENT", "KILL", "TYPE", "master");
    }

    /// <summary>Gives it back.</summary>
    public Task Join(RedisServer replica) => Ask(replica, "CONFIG", "SET", "masterauth", Secret);

    /// <summary>How often a server was asked to wait for its replicas.</summary>
    public static async Task<int> Waits(RedisServer server)
    {
        const string Calls = "cmdstat_wait:calls=";
        var said = (await Ask(server, "INFO", "commandstats"))?[0] ?? "";
        var at = said.IndexOf(Calls, StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(said[(at + Calls.Length)..].Split(',')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>For a client of one server alone.</summary>
    public string ConfigurationOf(RedisServer server) => server.Configuration + ",password=" + Secret;

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var server in All)
            await server.DisposeAsync();
    }

    /// <summary>Asks one of them.</summary>
    protected static Task<string[]?> Ask(RedisServer server, params string[] words) => RedisAsk.Ask(server.Port, Secret, words);

    /// <summary>How many replicas a server has that are there and have all that was written.</summary>
    protected static async Task<int> Online(RedisServer server) =>
        (await Replication(server) ?? "").Split('\n').Count(l => l.Contains("state=online", StringComparison.Ordinal));

    /// <summary>Waits for something, and says what it was where it does not come.</summary>
    protected static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
                throw new InvalidOperationException(otherwise);
            else
                await Task.Delay(Pause, TimeProvider.System);
    }

    private static async Task<bool> IsMaster(RedisServer server) =>
        (await Replication(server))?.Contains("role:master", StringComparison.Ordinal) == true;

    private static async Task<string?> Replication(RedisServer server) => (await Ask(server, "INFO", "replication"))?[0];
}
