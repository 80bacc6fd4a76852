using Bot.Basics;
using Bench.Harness;
using NodaTime;

namespace Bench.Rows;

/// <summary>
/// 20,000 promises due at one instant, until the last is told: loaded, rung, committed, checked, worded and handed to a null transport.
/// </summary>
internal static class BurstRow
{
    private const int Count = 20_000;
    private static readonly Duration Limit = Duration.FromSeconds(40);

    public static async Task Run(Report report)
    {
        await report.Table(
            "20,000 promises due at one instant, until all are told",
            "redis-server", "recipients", "all told after", "rate", "lateness p50 / p99", "BullMQ: all after", "rate", "p50 / p99");
        foreach (var fsync in Fsync.Compared)
        {
            await using var server = await Testing.Stores.RedisServer.Start(fsync);
            var peer = await Peer.Measure(report, server, "burst", Count);
            foreach (var recipients in (int[])[10, 1])
            {
                var late = await Ours(fsync, recipients);
                var last = late.At(1);
                await report.Row(
                    Fsync.Name(fsync),
                    $"{recipients}",
                    Report.Ms(last),
                    Report.Rate(Count / (last / 1000)),
                    $"{Report.Ms(late.At(0.5))} / {Report.Ms(late.At(0.99))}",
                    peer is null ? "–" : Report.Ms((double)peer["last"]!), peer is null ? "–" : Report.Rate((double)peer["rate"]!),
                    peer is null ? "–" : $"{Report.Ms((double)peer["p50"]!)} / {Report.Ms((double)peer["p99"]!)}");
            }
        }
    }

    private static async Task<Sample> Ours(string fsync, int recipients)
    {
        await using var desk = await BenchDesk.Open(fsync);
        var hands = desk.Hands;
        desk.Start();
        await Once(desk, hands.Take(recipients), 1, Count / 10); // Warms up: code that ran once is compiled well only later.
        return await Once(desk, hands.Take(recipients), Count, Count);
    }

    private static async Task<Sample> Once(BenchDesk desk, IEnumerable<Bot.Basics.PersonId> owners, int from, int count)
    {
        var (hands, late, gate) = (owners.ToList(), new Sample(), new Lock());
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var now = TimeProvider.System.Now();
        var due = now + Duration.FromSeconds(1.5 + (count / 4000.0));
        desk.Heard = _ =>
        {
            var after = (TimeProvider.System.Now() - due).TotalMilliseconds;
            lock (gate)
            {
                late.Add(after);
                if (late.Count == count)
                    all.TrySetResult();
            }
        };
        await Seed.Store(desk, Enumerable.Range(from, count).Select(n => Seed.Promised(n, hands[n % hands.Count], now, due)));
        if (TimeProvider.System.Now() > due)
            throw new InvalidOperationException("seeding took longer than the time until they are due");
        GC.Collect();
        await all.Task.WaitAsync(Limit.ToTimeSpan(), TimeProvider.System);
        return late;
    }
}
