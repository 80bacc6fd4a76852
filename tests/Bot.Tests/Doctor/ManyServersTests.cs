using System.Runtime.Versioning;
using Bot.Doctor;
using Testing.Stores;

namespace Bot.Tests.Doctor;

/// <summary>The doctor's look at a real cluster of six, and at a master behind Sentinels: every server is looked at.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ManyServersTests : IDisposable
{
    private static readonly string[] Of = ["redis", "persistence", "eviction", "clock", "replicas", "password", "TLS", "cluster"];
    private readonly Installation bot = new();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Of_a_cluster_each_server_is_looked_at_what_they_share_is_said_once_and_what_one_lacks_is_said_of_it()
    {
        await using var cluster = await ClusterServers.Start();
        foreach (var server in cluster.Servers)
            await ClusterServers.Tell(server, "CONFIG", "SET", "min-replicas-to-write", "1");
        bot.Set["Redis:Configuration"] = cluster.Configuration;
        var seen = (await bot.Look()).Where(o => Of.Contains(o.Subject)).ToList();
        Assert.True(seen.TrueForAll(o => o.Condition == Condition.Ok), DoctorPage.Write(seen));
        Assert.True(seen.Count <= 9, DoctorPage.Write(seen));
        Assert.Contains(seen, o => o.Subject == "persistence" && o.Said.StartsWith("all 6 servers: ", StringComparison.Ordinal));
        Assert.Contains(seen, o => o.Subject == "replicas" && o.Said.StartsWith("3 of 6 servers: a replica", StringComparison.Ordinal));

        var (odd, lost, alone) = (cluster.Servers[4], cluster.Servers[5], cluster.Servers[2]);
        await ClusterServers.Tell(odd, "CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
        await ClusterServers.Tell(odd, "CONFIG", "SET", "appendonly", "no");
        await ClusterServers.Tell(cluster.Servers[1], "CONFIG", "SET", "min-replicas-to-write", "0");
        await lost.Kill();
        await Until(() => bot.Said("replicas", Condition.Look), "127.0.0.1:" + alone.Port, "--cluster add-node");
        var wrong = await bot.Said("redis", Condition.Wrong);
        Assert.Contains($"127.0.0.1:{odd.Port}: maxmemory-policy is allkeys-lru", wrong, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{odd.Port}: appendonly is no", wrong, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{cluster.Servers[1].Port}: The server has replicas", wrong, StringComparison.Ordinal);
        var away = await bot.Said("redis", Condition.Look);
        Assert.Contains($"127.0.0.1:{lost.Port}: it belongs to the store", away, StringComparison.Ordinal);

        await alone.Kill();
        await Until(() => bot.Said("cluster", Condition.Wrong), "The cluster is not whole", "of 16384 slots");
    }

    [Fact]
    public async Task Behind_Sentinels_the_master_and_each_replica_are_looked_at()
    {
        await using var lab = await SentinelServers.Start();
        bot.Set["Redis:Configuration"] = lab.Configuration;
        var (master, replicas) = await lab.Shard("demo");
        var wrong = await bot.Said("redis", Condition.Wrong);
        Assert.Contains($"127.0.0.1:{master.Port}: The server has replicas", wrong, StringComparison.Ordinal);
        Assert.Contains("all 3 servers: append-only file", await bot.Said("persistence", Condition.Ok), StringComparison.Ordinal);
        var follow = await bot.Said("replicas", Condition.Ok);
        Assert.Contains("a replica that follows", follow, StringComparison.Ordinal);
        Assert.All(replicas, r => Assert.Contains($"127.0.0.1:{r.Port}", follow, StringComparison.Ordinal));
    }

    /// <summary>Servers notice after a moment that another is gone.</summary>
    private static async Task Until(Func<Task<string>> said, params string[] words)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
            try
            {
                var all = await said();
                Assert.All(words, word => Assert.Contains(word, all, StringComparison.Ordinal));
                return;
            }
            catch (Xunit.Sdk.XunitException) when (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            }
    }
}
