using Bench.Harness;
using Bot;
using Bot.Audits;
using Bot.Cases;
using Bot.Desk;
using Bot.Storing;
using NodaTime;

namespace Bench.Rows;

/// <summary>Promises made in bulk, one commit with its audit entry each, until 100,000 are pending; then one more.</summary>
internal static class SchedulingRow
{
    private const int Pending = 100_000, AtOnce = 256, More = 2_000;

    public static async Task Run(Report report)
    {
        await report.Table("100,000 promises pending, one a case", "redis-server", "made in bulk (one durable, audited commit each)", "one more: commit p50 / p99", "one more: whole command p50 / p99",
            "BullMQ in bulk (1,000 a call)", "BullMQ one more p50 / p99");
        foreach (var fsync in Fsync.Compared)
        {
            double rate;
            Sample commits, commands;
            await using var desk = await BenchDesk.Open(fsync);
            (rate, commits, commands) = await Ours(desk);
            await using var empty = await Testing.Stores.RedisServer.Start(fsync);
            var peer = await Peer.Measure(report, empty, "scheduling", Pending, More);
            await report.Row(Fsync.Name(fsync), Report.Rate(rate), Both(commits.At(0.5), commits.At(0.99)), Both(commands.At(0.5), commands.At(0.99)),
                peer is null ? "–" : Report.Rate((double)peer["rate"]!), peer is null ? "–" : Both((double)peer["one"]!["p50"]!, (double)peer["one"]!["p99"]!));
        }
    }

    private static async Task<(double Rate, Sample Commits, Sample Commands)> Ours(BenchDesk desk)
    {
        var (now, committer, hands) = (TimeProvider.System.Now(), desk.Get<Committer>(), desk.Hands);
        await Bulk(1, 2_000);
        var begun = TimeProvider.System.GetTimestamp();
        await Bulk(2_001, Pending);
        var rate = Pending / TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var (commits, commands) = (new Sample(), new Sample());
        var next = Pending + 2_001;
        for (var i = 0; i < More; i++)
        {
            begun = TimeProvider.System.GetTimestamp();
            await One(next++);
            commits.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        await Seed.Store(desk, Enumerable.Range(next, More).Select(n => Seed.Plain(n, hands[0], now)));
        for (var i = 0; i < More; i++)
        {
            begun = TimeProvider.System.GetTimestamp();
            await desk.Type($"promise make arb-{next + i} \"in 3 days\" update on the diffs");
            commands.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        return (rate, commits, commands);

        Task Bulk(int from, int count)
        {
            var at = from - 1;
            return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                while (Interlocked.Increment(ref at) is var n && n < from + count)
                    await One(n);
            })));
        }

        async Task One(int number)
        {
            var of = Seed.Promised(number, hands[number % hands.Count], now, now + Duration.FromDays(1) + Duration.FromMilliseconds(number));
            var done = await committer.Commit(new Commit(desk.Slot, null, new AuditEntry(TimeProvider.System.Now(), hands[0], "promise make", [of.Doc]), [new Save(of)]), CancellationToken.None);
            if (done != Committed.Done)
                throw new InvalidOperationException($"a promise ended as {done}");
        }
    }

    private static string Both(double p50, double p99) => $"{Report.Ms(p50)} / {Report.Ms(p99)}";
}
