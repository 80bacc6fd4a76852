using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using Bot.Reminders;
using Bot.Storage;
using Bot.Storage.Connection;
using Bot.Storage.Replication;
using Bot.Storage.Sealing;
using Bench.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Bench.Rows;

/// <summary>What it costs that an answer waits for replicas: a durable commit with none, one and two, of one caller and of many.</summary>
internal static class ReplicaRow
{
    private const int Warm = 500, One = 3_000, Many = 12_000, AtOnce = 64, Most = 2;
    private static readonly Slot Where = Slot.Of(new TeamId("arb"));
    private static readonly PersonId Who = new("alice");

    public static async Task Run(Report report)
    {
        await report.Table(
            "One durable commit, answered when so many replicas have it",
            "redis-server", "replicas there", "waited for", "p50", "p99", $"{AtOnce} callers", "p50", "p99");
        foreach (var fsync in Fsync.Durable)
            for (var there = 0; there <= Most; there++)
                foreach (var waited in there == 0 ? [0] : (int[])[0, there])
                    await Measure(report, fsync, there, waited);
    }

    private static async Task Measure(Report report, string fsync, int there, int waited)
    {
        await using var master = await RedisServer.Start(fsync, "--repl-diskless-sync-delay", "0");
        var replicas = new List<RedisServer>();
        try
        {
            for (var i = 0; i < there; i++)
                replicas.Add(await RedisServer.Start(
                    fsync, "--replicaof", $"127.0.0.1 {master.Port.ToString(CultureInfo.InvariantCulture)}"));
            await master.Until("INFO replication", there == 0 ? "connected_slaves:0" : $"slave{there - 1}:");
            foreach (var replica in replicas)
                await replica.Until("INFO replication", "master_link_status:up");
            await Measure(report, fsync, there, waited, master);
        }
        finally
        {
            foreach (var replica in replicas)
                await replica.DisposeAsync();
        }
    }

    private static async Task Measure(Report report, string fsync, int there, int waited, RedisServer master)
    {
        await using var connection = await RedisConnection.OpenAsync(
            RedisSettings.Parse(master.Configuration), TimeProvider.System, NullLogger<RedisConnection>.Instance, CancellationToken.None);
        using var keys = new KeyRing([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        await using var copies = connection.Confirmations(waited, NullLogger<Confirmations>.Instance);
        await using var store = new RedisStore(
            new LimitedRedis(connection, TimeSpan.FromSeconds(30), TimeProvider.System), new Sealer(keys), Shipped.Codec,
            new CommitQueueLimits(), TimeProvider.System, NullLogger<RedisStore>.Instance, copies);
        await copies.Look(new KeySchema(Where).Chain, CancellationToken.None);
        await Callers(store, Warm, AtOnce);
        await Callers(store, Warm, 1);
        var (alone, _) = await Callers(store, One, 1);
        var (together, rate) = await Callers(store, Many, AtOnce);
        if (store.Short(Where) is { } fewer)
            throw new InvalidOperationException($"only {fewer} have it");
        await report.Row(
            Fsync.Name(fsync), $"{there}", $"{waited}", Report.Ms(alone.At(0.5)), Report.Ms(alone.At(0.99)), Report.Rate(rate),
            Report.Ms(together.At(0.5)), Report.Ms(together.At(0.99)));
    }

    private static async Task<(Sample Took, double Rate)> Callers(RedisStore store, int count, int atOnce)
    {
        var (took, gate, left, begun) = (new Sample(), new Lock(), count, TimeProvider.System.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var sent = TimeProvider.System.GetTimestamp();
                await Commit(store);
                var after = TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds;
                lock (gate)
                    took.Add(after);
            }
        })));
        return (took, count / TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
    }

    private static async Task Commit(RedisStore store)
    {
        var now = TimeProvider.System.Now();
        var reminder = new Reminder
        {
            Id = Guid.NewGuid().ToString("n"), Owner = Who, At = now + Duration.FromDays(1), Made = now, Zone = "UTC",
            Text = "The diffs are all by the same account, in one night",
        };
        var commit = new Commit(Where, null, new AuditEntry(now, Who, "remind", [reminder.Doc]), [new Save(reminder)]);
        if (await store.Commit(commit, CancellationToken.None) != Committed.Done)
            throw new InvalidOperationException("a commit was not done");
    }
}
