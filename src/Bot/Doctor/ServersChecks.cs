using Bot.Startup;
using Bot.Storage.Connection;
using StackExchange.Redis;

namespace Bot.Doctor;

/// <summary>Every server of the store, whether it is one, a master with replicas, or a cluster. What several share is said once.</summary>
internal sealed class ServersChecks(DirectRedis redis, TimeProvider time)
{
    /// <summary>So many are named where all is well; more are counted.</summary>
    private const int MostNamed = 2;

    /// <summary>What INFO says of itself where it is Garnet, which can be reached but not used; null for others.</summary>
    public string? Kind { get; private set; }

    public async Task<IReadOnlyList<Observation>> Look(CancellationToken token)
    {
        var seen = new List<(string Server, Observation Of)>();
        var servers = redis.Servers();
        foreach (var server in servers)
        {
            var report = await ServerReport.Of(ConnectFault.Name(server.EndPoint), server, time).ConfigureAwait(false);
            if (report["garnet_version"] is not null)
                Kind = "Garnet";
            var isOpen = await IsOpen(server, token).ConfigureAwait(false);
            foreach (var of in ServerChecks.Of(report, redis.IsPrivate)
                .Concat(ServerChecks.Exposure(isOpen, redis.Options.Ssl, server.EndPoint, report)))
                seen.Add((report.Server, of));
        }

        return [.. Merged(seen, servers.Count), .. Away()];
    }

    /// <summary>What is the same of several servers becomes one line, which names them.</summary>
    internal static IEnumerable<Observation> Merged(IReadOnlyList<(string Server, Observation Of)> seen, int all)
    {
        foreach (var same in seen.GroupBy(s => s.Of with { ToDo = s.Of.ToDo.Replace(s.Server, "…", StringComparison.Ordinal) }))
        {
            var (names, first) = (same.Select(s => s.Server).ToList(), same.First().Of);
            var isPlain = all == 1 && first.Condition == Condition.Ok && first.Subject is not ("redis" or "clock");
            yield return isPlain ? first : first with { Said = $"{Names(names, all, first.Condition)}: {first.Said}" };
        }
    }

    private static string Names(List<string> names, int all, Condition condition) =>
        condition != Condition.Ok || names.Count <= MostNamed ? string.Join(", ", names)
        : names.Count == all ? $"all {all} servers"
        : $"{names.Count} of {all} servers";

    /// <summary>Servers that the others know of, and that cannot be reached.</summary>
    private IEnumerable<Observation> Away() => redis.Client.GetEndPoints().Select(e => redis.Client.GetServer(e))
        .Where(s => !s.IsConnected)
        .Select(s => Observation.Look("redis", $"{ConnectFault.Name(s.EndPoint)}: it belongs to the store and cannot be reached from here: "
            + "it was not looked at, and cannot take another's place.",
            "start it, or open the way to it; if it is gone for good, let the others forget it (CLUSTER FORGET, SENTINEL RESET)"));

    /// <summary>Whether it answers somebody who has no password.</summary>
    private async Task<bool> IsOpen(IServer server, CancellationToken token)
    {
        var bare = redis.Options.Clone();
        (bare.User, bare.Password, bare.ServiceName) = (null, null, null);
        bare.EndPoints.Clear();
        bare.EndPoints.Add(server.EndPoint);
        try
        {
            var client = await DirectRedis.Connect(bare, "", token).ConfigureAwait(false);
            await using (client.ConfigureAwait(false))
                await client.GetServer(server.EndPoint).PingAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception refused) when (refused is StartupException or RedisException)
        {
            return false;
        }
    }
}
