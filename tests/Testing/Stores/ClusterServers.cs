using System.Globalization;

namespace Testing.Stores;

/// <summary>A cluster of six: three masters with a third of the slots each, and a replica of each.</summary>
public sealed class ClusterServers : ReplicatedServers
{
    private const int Slots = 16_384, Masters = 3;
    private static readonly string[] Clustered =
        ["--cluster-enabled", "yes", "--cluster-node-timeout", "700", "--cluster-require-full-coverage", "no",
            "--cluster-allow-replica-migration", "no"];

    private readonly Dictionary<string, int> slotOf = new(StringComparer.Ordinal);

    private ClusterServers()
    {
    }

    /// <inheritdoc/>
    public override string Configuration => Named(All) + $",password={Secret},connectTimeout=1000,connectRetry=1";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Teams => [.. slotOf.Keys];

    /// <summary>The servers: three masters, then their replicas in the same order, as they were at the start.</summary>
    public IReadOnlyList<RedisServer> Servers => All;

    /// <summary>Sets something of one server, or asks it.</summary>
    public static Task Tell(RedisServer server, params string[] words) => Ask(server, words);

    /// <summary>Starts them, and waits until all slots are served and every master's replica has all.</summary>
    public static async Task<ClusterServers> Start()
    {
        var lab = new ClusterServers();
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
        RedisServer? newest = null;
        var of = -1L;
        foreach (var server in All)
            if (server != but && await Served(server, slotOf[team]) is { } epoch && epoch > of)
                (newest, of) = (server, epoch);
        return newest;
    }

    /// <inheritdoc/>
    public override Task Whole() => Until(
        async () =>
        {
            foreach (var team in Teams)
                if (await Master(team) is not { } master || await Online(master) != 1)
                    return false;
            foreach (var server in All)
                if ((await Ask(server, "CLUSTER", "INFO"))?[0].Contains("cluster_state:ok", StringComparison.Ordinal) != true)
                    return false;
            return true;
        }, "The cluster did not become whole.");

    /// <summary>Gives a team's slot, with what is in it, from its master to another.</summary>
    public async Task Move(string team)
    {
        var slot = Number(slotOf[team]);
        var (from, _) = await Shard(team);
        var (to, _) = await Shard(Teams.First(t => t != team));
        var (fromId, toId) = ((await Ask(from, "CLUSTER", "MYID"))![0], (await Ask(to, "CLUSTER", "MYID"))![0]);
        await Ask(to, "CLUSTER", "SETSLOT", slot, "IMPORTING", fromId);
        await Ask(from, "CLUSTER", "SETSLOT", slot, "MIGRATING", toId);
        while (await Ask(from, "CLUSTER", "GETKEYSINSLOT", slot, "100") is { Length: > 0 } keys)
            await Ask(from, ["MIGRATE", "127.0.0.1", Number(to.Port), "", "0", "5000", "AUTH", Secret, "KEYS", .. keys]);
        await Ask(to, "CLUSTER", "SETSLOT", slot, "NODE", toId);
        await Ask(from, "CLUSTER", "SETSLOT", slot, "NODE", toId);
        await Until(async () => await Master(team) == to, "The slot did not move.");
    }

    /// <summary>The slot's epoch where this server says of itself that it is its master.</summary>
    private static async Task<long?> Served(RedisServer server, int slot)
    {
        if (await Ask(server, "CLUSTER", "NODES") is not [var nodes])
            return null;
        // id address flags master ping pong epoch link ranges…
        var self = nodes.Split('\n').First(n => n.Contains("myself", StringComparison.Ordinal)).Trim().Split(' ');
        return self[2].Contains("master", StringComparison.Ordinal) && self.Skip(8).Any(r => Holds(r, slot))
            ? long.Parse(self[6], CultureInfo.InvariantCulture)
            : null;
    }

    private static bool Holds(string range, int slot) => !range.StartsWith('[')
        && Array.ConvertAll(range.Split('-'), int.Parse) is var ends && ends[0] <= slot && slot <= ends[^1];

    private async Task Begin()
    {
        for (var i = 0; i < 2 * Masters; i++)
            All.Add(await RedisServer.Start("always", [.. Common, .. Clustered]));
        for (var i = 0; i < Masters; i++)
        {
            string[] range = [Number(First(i)), Number(First(i + 1) - 1)];
            await Ask(All[i], ["CLUSTER", "ADDSLOTSRANGE", .. range]);
            await Ask(All[i], "CLUSTER", "SET-CONFIG-EPOCH", Number(i + 1));
        }

        foreach (var other in All.Skip(1))
            await Ask(All[0], "CLUSTER", "MEET", "127.0.0.1", Number(other.Port));
        for (var i = 0; i < Masters; i++)
        {
            var (replica, master) = (All[Masters + i], await Told(All[i], "CLUSTER", "MYID"));
            await Until(
                async () => await Ask(replica, "CLUSTER", "REPLICATE", master) is not null, "A replica does not know its master.");
        }

        for (var team = 0; slotOf.Count < Masters; team++)
        {
            var name = $"t{team}";
            var slot = int.Parse(await Told(All[0], "CLUSTER", "KEYSLOT", $"{{{name}}}"), CultureInfo.InvariantCulture);
            if (slot >= First(slotOf.Count) && slot < First(slotOf.Count + 1))
                slotOf[name] = slot;
        }

        await Whole();
    }

    /// <summary>What a server that is up says, however busy the machine is.</summary>
    private static async Task<string> Told(RedisServer server, params string[] words)
    {
        string? said = null;
        await Until(async () => (said = (await Ask(server, words))?.FirstOrDefault()) is not null, $"{words[1]} is not answered.");
        return said!;
    }

    private static int First(int master) => Slots / Masters * master + (master == Masters ? Slots % Masters : 0);

    private static string Named(IEnumerable<RedisServer> servers) => string.Join(',', servers.Select(s => $"127.0.0.1:{s.Port}"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
