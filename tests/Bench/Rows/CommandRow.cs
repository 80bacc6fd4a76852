using Bot.Basics;
using Bot.Cases;
using Bench.Harness;

namespace Bench.Rows;

/// <summary>One command through the dispatcher, committed durably, with few and with many cases in the team.</summary>
/// <remarks>
/// The sizes are measured in turns, a hundred commands each, so that what else the machine does falls on all of them. The commands
/// work on ten cases that are put back between turns, so that their length is the same for every size.
/// </remarks>
internal static class CommandRow
{
    private const int Turns = 12, InOneTurn = 100, Targets = 10;
    private static readonly int[] Sizes = [10, 1_000, 100_000];

    private static readonly (string Name, Func<int, string> Line)[] Commands =
    [
        ("case note", n => $"case note arb-{n} The diffs are all by the same account, in one night"),
        ("promise make", n => $"promise make arb-{n} \"in 3 days\" update on the diffs"),
    ];

    public static async Task Run(Report report)
    {
        foreach (var fsync in Fsync.Durable)
        {
            await report.Table(
                $"One command, {Fsync.Name(fsync)}",
                "command", "cases in the team", "p50", "p99", "allocated", "p50 against 10 cases");
            var desks = new List<(BenchDesk Desk, Case[] Targets)>();
            try
            {
                foreach (var size in Sizes)
                    desks.Add(await Seeded(fsync, size));
                foreach (var command in Commands)
                    await Measure(report, command.Name, command.Line, desks);
            }
            finally
            {
                foreach (var (desk, _) in desks)
                    await desk.DisposeAsync();
            }
        }
    }

    private static async Task<(BenchDesk, Case[])> Seeded(string fsync, int size)
    {
        var desk = await BenchDesk.Open(fsync);
        var (now, whose) = (TimeProvider.System.Now(), desk.Hands[0]);
        await Seed.Store(desk, Enumerable.Range(1, size).Select(n => Seed.Plain(n, whose, now)));
        return (desk, [.. Enumerable.Range(1, Targets).Select(n => Seed.Plain(n, whose, now))]);
    }

    private static async Task Measure(Report report, string name, Func<int, string> line, List<(BenchDesk Desk, Case[] Targets)> desks)
    {
        var took = desks.ConvertAll(_ => new Sample());
        var allocated = new long[desks.Count];
        for (var turn = -2; turn < Turns; turn++) // The first two warm up.
            for (var i = 0; i < desks.Count; i++)
            {
                await Seed.Reset(desks[i].Desk, desks[i].Targets);
                var before = GC.GetTotalAllocatedBytes(precise: true);
                for (var n = 0; n < InOneTurn; n++)
                {
                    var begun = TimeProvider.System.GetTimestamp();
                    await desks[i].Desk.Type(line(1 + (n % Targets)));
                    if (turn >= 0)
                        took[i].Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
                }

                if (turn >= 0)
                    allocated[i] += GC.GetTotalAllocatedBytes(precise: true) - before;
            }

        for (var i = 0; i < desks.Count; i++)
            await report.Row(name, Report.Count(Sizes[i]), Report.Ms(took[i].At(0.5)), Report.Ms(took[i].At(0.99)),
                $"{Report.Count(allocated[i] / took[i].Count / 1024.0)} KiB", $"{took[i].At(0.5) / took[0].At(0.5):0.00}×");
    }
}
