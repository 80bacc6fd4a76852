using System.Diagnostics;
using System.Globalization;
using Bot.Documents;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage.Replication;

/// <summary>A real master with a real replica.</summary>
public sealed class WaitingTests : IAsyncLifetime
{
    private RedisServer master = null!;
    private RedisServer replica = null!;
    private Opened opened = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        master = await RedisServer.Start("always", "--repl-diskless-sync-delay", "0");
        replica = await RedisServer.Start(
            "always", "--replicaof", $"127.0.0.1 {master.Port.ToString(CultureInfo.InvariantCulture)}");
        opened = await Opened.WithReplicas(master.Configuration);
        var began = Stopwatch.GetTimestamp();
        while (await opened.LookAtReplicas(Token) != 1)
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "The replica does not come.");
    }

    public async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await replica.DisposeAsync();
        await master.DisposeAsync();
    }

    [Fact]
    public async Task What_is_answered_is_on_the_replica_and_many_at_once_share_a_wait()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => opened.Store.Do(new Save(Reminder($"n{i}")))));
        Assert.All(all, c => Assert.Equal(Committed.Done, c));
        Assert.Null(opened.Store.Short(Demo));
        Assert.InRange(await Waits(), 1, all.Length / 5);
        await master.Kill();
        await using var copy = await Opened.On(replica);
        Assert.Equal(500, (await copy.Store.Tail(Demo, null, Token)).Changed.Length);
    }

    [Fact]
    public async Task A_replica_that_stands_still_makes_the_answer_say_so()
    {
        await opened.Store.Do(new Save(Reminder("x")));
        await replica.Freeze();
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(Committed.Done, await opened.Store.Do(new Save(Reminder("y"))));
        Assert.Equal(new FewerCopies(0, 1), opened.Store.Short(Demo));
        // It waited for the replica, and not for ever: how long a busy machine takes beside that is not what this is about.
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(15));
        await replica.Thaw();
        began = Stopwatch.GetTimestamp();
        while (opened.Store.Short(Demo) is not null)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "It is still said to be short.");
            await opened.Store.Do(new Save(Reminder(Guid.NewGuid().ToString("n"))));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    [Fact]
    public async Task A_master_that_lost_its_only_replica_says_so_at_every_answer()
    {
        await replica.Kill();
        await opened.Store.Do(new Save(Reminder("x")));
        Assert.NotNull(opened.Store.Short(Demo));
    }

    /// <summary>How often the master was asked to wait for its replicas.</summary>
    private async Task<int> Waits()
    {
        var said = (string)(await opened.Database.ExecuteAsync("INFO", "commandstats"))!;
        const string Calls = "cmdstat_wait:calls=";
        var at = said.IndexOf(Calls, StringComparison.Ordinal);
        Assert.True(at >= 0, "It never waited.");
        var rest = said[(at + Calls.Length)..];
        return int.Parse(rest[..rest.IndexOf(',', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }
}
