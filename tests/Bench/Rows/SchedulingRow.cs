using Bot.Basics;
using Bot.Cases;
using Bot.Commits;
using Bot.Dispatch;
using Bot.Documents;
using Bench.Harness;
using NodaTime;

namespace Bench.Rows;

/// <summary>Promises until 100,000 are pending: in bulk, then by many callers with one audited commit each; then one more.</summary>
internal static class SchedulingRow
{
    private const int Bulk = 80_000, Single = 20_000, AtOnce = 256, More = 2_000;

    public static async Task Run(Report report)
    {
        await report.Table(
            "100,000 promises pending, one a case",
            "redis-server", "80,000 in bulk (500 a commit)", "BullMQ (1,000 a call)", "20,000 by 256 callers, a commit each", "BullMQ",
            "one more: commit p50 / p99", "BullMQ", "one more: whole command p50 / p99");
        foreach (var fsync in Fsync.Compared)
        {
            await using var desk = await BenchDesk.Open(fsync);
            var (bulk, single, commits, commands) = await Ours(desk);
            await using var empty = await Testing.Stores.RedisServer.Start(fsync);
            var peer = await Peer.Measure(report, empty, "scheduling", Bulk, Single, AtOnce, More);
            await report.Row(
                Fsync.Name(fsync),
                Report.Rate(bulk),
                peer is null ? "–" : Report.Rate((double)peer["bulk"]!),
                Report.Rate(single),
                peer is null ? "–" : Report.Rate((double)peer["single"]!),
                Both(commits.At(0.5), commits.At(0.99)),
                peer is null ? "–" : Both((double)peer["one"]!["p50"]!, (double)peer["one"]!["p99"]!),
                Both(commands.At(0.5), commands.At(0.99)));
        }
    }

    private static async Task<(double Bulk, double Single, Sample Commits, Sample Commands)> Ours(BenchDesk desk)
    {
        var (now, committer, hands) = (TimeProvider.System.Now(), desk.Get<Committer>(), desk.Hands);
        var next = 1;
        await Callers(More); // Warms up.
        var begun = TimeProvider.System.GetTimestamp();
        await Seed.Store(desk, Enumerable.Range(next, Bulk).Select(Promised));
        var bulk = Bulk / TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        next += Bulk;
        begun = TimeProvider.System.GetTimestamp();
        await Callers(Single);
        var single = Single / TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var (commits, commands) = (new Sample(), new Sample());
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

        return (bulk, single, commits, commands);

        Case Promised(int number)
        {
            var due = now + Duration.FromDays(1) + Duration.FromMilliseconds(number);
            return Seed.Promised(number, hands[number % hands.Count], now, due);
        }

        async Task Callers(int count)
        {
            var (at, end) = (next - 1, next + count);
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                while (Interlocked.Increment(ref at) is var n && n < end)
                    await One(n);
            })));
            next = end;
        }

        async Task One(int number)
        {
            var of = Promised(number);
            var audit = new AuditEntry(TimeProvider.System.Now(), hands[0], "promise make", [of.Doc]);
            var done = await committer.Commit(new Commit(desk.Slot, null, audit, [new Save(of)]), CancellationToken.None);
            if (done != Committed.Done)
                throw new InvalidOperationException($"a promise ended as {done}");
        }
    }

    private static string Both(double p50, double p99) => $"{Report.Ms(p50)} / {Report.Ms(p99)}";
}
