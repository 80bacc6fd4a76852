using System.Globalization;
using Bot.Basics;
using Bench.Harness;
using NodaTime;

namespace Bench.Rows;

/// <summary>200 promises, one due each 20 ms: how late each is told.</summary>
internal static class SparseRow
{
    private const int Count = 200, Every = 20, WarmUp = 100;

    public static async Task Run(Report report)
    {
        await report.Table("200 promises, one due each 20 ms: lateness", "redis-server", "p50", "p99", "BullMQ p50", "BullMQ p99");
        foreach (var fsync in Fsync.Compared)
        {
            await using var server = await Testing.Stores.RedisServer.Start(fsync);
            var peer = await Peer.Measure(report, server, "sparse", Count, Every);
            var late = await Ours(fsync);
            await report.Row(Fsync.Name(fsync), Report.Ms(late.At(0.5)), Report.Ms(late.At(0.99)),
                peer is null ? "–" : Report.Ms((double)peer["p50"]!), peer is null ? "–" : Report.Ms((double)peer["p99"]!));
        }
    }

    private static async Task<Sample> Ours(string fsync)
    {
        await using var desk = await BenchDesk.Open(fsync);
        var (now, hands, late) = (TimeProvider.System.Now(), desk.Hands, new Sample());
        var first = now + Duration.FromSeconds(2);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (heard, gate) = (0, new Lock());
        desk.Heard = reply =>
        {
            var told = TimeProvider.System.Now();
            var text = reply.ToString().AsSpan();
            var number = text[(text.IndexOf("arb-", StringComparison.Ordinal) + 4)..];
            var n = int.Parse(number[..number.IndexOf(':')], CultureInfo.InvariantCulture);
            lock (gate)
            {
                if (n > WarmUp)
                    late.Add((told - At(n)).TotalMilliseconds);
                if (++heard == WarmUp + Count)
                    all.TrySetResult();
            }
        };
        await Seed.Store(desk, Enumerable.Range(1, WarmUp + Count).Select(n => Seed.Promised(n, hands[n % hands.Count], now, At(n))));
        desk.Start();
        await all.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        return late;

        Instant At(int n) => first + Duration.FromMilliseconds(n * Every);
    }
}
