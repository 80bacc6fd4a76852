using System.Diagnostics;
using System.Globalization;
using Bot.Documents;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage.Replication;

/// <summary>A server that has no replica when the bot starts.</summary>
public sealed class LateReplicaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_that_comes_after_the_start_is_waited_for_from_then_on()
    {
        await using var master = await RedisServer.Start("always", "--repl-diskless-sync-delay", "0");
        await using var opened = await Opened.WithReplicas(master.Configuration);
        opened.LookAtReplicasLater();
        await opened.Store.Do(new Save(Reminder("alone")));
        Assert.DoesNotContain("cmdstat_wait:", await CommandsOf(opened), StringComparison.Ordinal);
        await using var replica = await RedisServer.Start(
            "always", "--replicaof", $"127.0.0.1 {master.Port.ToString(CultureInfo.InvariantCulture)}");
        var began = Stopwatch.GetTimestamp();
        while (!(await CommandsOf(opened)).Contains("cmdstat_wait:", StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60), "The replica is not waited for.");
            await opened.Store.Do(new Save(Reminder(Guid.NewGuid().ToString("n"))));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }

    private static async Task<string> CommandsOf(Opened opened) =>
        (string)(await opened.Database.ExecuteAsync("INFO", "commandstats"))!;
}
