using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>A way in which a master is lost, or its replicas.</summary>
internal enum Way
{
    /// <summary>A replica's link is cut for a second, and the master dies before it has caught up.</summary>
    CutThenKill,

    /// <summary>The master stands still, and does not know when it wakes that another was chosen.</summary>
    Freeze,

    /// <summary>The replica that had what was answered is cut off when the master dies: another replica, or none, is there.</summary>
    WithoutTheOneThatHadIt,

    /// <summary>The master dies, and is back soon: it may take itself for one until it is told otherwise.</summary>
    Kill,

    /// <summary>The old master is back only after six seconds.</summary>
    BackLate,

    /// <summary>All replicas are cut off for a second, and nobody dies.</summary>
    CutAlone,
}

/// <summary>Brings them about; each way ends with every server running and joined again.</summary>
internal sealed class MasterLosses(ReplicatedServers servers, Random random)
{
    private static readonly Way[] Deck = Enum.GetValues<Way>();

    /// <summary>So many ways: each once in every six, in any order.</summary>
    public static IEnumerable<Way> Shuffled(int rounds, int seed)
    {
        var cards = new Random(seed);
        return Enumerable.Range(0, (rounds / Deck.Length) + 1).SelectMany(_ => Deck.OrderBy(_ => cards.Next())).Take(rounds);
    }

    public async Task Do(Way way, string team)
    {
        var (master, replicas) = await servers.Shard(team);
        switch (way)
        {
            case Way.CutThenKill:
                await CutThenKill(team, master, replicas[random.Next(replicas.Count)]);
                break;
            case Way.Freeze:
                await master.Freeze();
                await servers.Failover(team, master);
                await Pause(0, 500);
                await master.Thaw();
                break;
            case Way.WithoutTheOneThatHadIt:
                await WithoutTheOneThatHadIt(team, master, replicas);
                break;
            case Way.Kill or Way.BackLate:
                await master.Kill();
                await servers.Failover(team, master);
                await (way == Way.Kill ? Pause(0, 500) : Pause(6000, 6200));
                await master.Restart();
                break;
            default:
                foreach (var replica in replicas)
                    await servers.Cut(replica);
                await Pause(800, 1200);
                foreach (var replica in replicas)
                    await servers.Join(replica);
                break;
        }
    }

    private async Task CutThenKill(string team, RedisServer master, RedisServer replica)
    {
        await servers.Cut(replica);
        await Pause(800, 1200);
        await master.Kill();
        await servers.Join(replica);
        await servers.Failover(team, master);
        await Pause(0, 500);
        await master.Restart();
    }

    private async Task WithoutTheOneThatHadIt(string team, RedisServer master, IReadOnlyList<RedisServer> replicas)
    {
        var hadIt = replicas[^1];
        if (replicas is [var behind, _])
        {
            await servers.Cut(behind);
            await Pause(300, 800);
            await hadIt.Freeze();
            await Pause(500, 600); // The Sentinels see that it is away: else they choose it, and wait for it.
            await master.Kill();
            await servers.Join(behind);
            await servers.Failover(team, master);
        }
        else
        {
            await hadIt.Freeze();
            await master.Kill();
            await Pause(500, 1000);
        }

        await master.Restart();
        await hadIt.Thaw();
    }

    private Task Pause(int least, int most) => Task.Delay(TimeSpan.FromMilliseconds(random.Next(least, most)), TimeProvider.System);
}
