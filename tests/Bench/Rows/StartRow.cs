using Bot.Basics;
using Bench.Harness;
using NodaTime;

namespace Bench.Rows;

/// <summary>From the start of the process until it is ready, and its memory at rest.</summary>
internal static class StartRow
{
    private const int Pending = 100_000;

    public static async Task Run(Report report)
    {
        await report.Table("The host in a process of its own", "redis-server", "pending promises", "start to ready", "resident at rest");
        foreach (var fsync in Fsync.Durable)
        {
            await using var desk = await BenchDesk.Open(fsync);
            await Measure(report, desk, fsync, "0");
            var (now, hands) = (TimeProvider.System.Now(), desk.Hands);
            var due = now + Duration.FromDays(30);
            var pending = Enumerable.Range(1, Pending)
                .Select(n => Seed.Promised(n, hands[n % hands.Count], now, due + Duration.FromMilliseconds(n)));
            await Seed.Store(desk, pending);
            await Measure(report, desk, fsync, Report.Count(Pending));
        }
    }

    private static async Task Measure(Report report, BenchDesk desk, string fsync, string pending)
    {
        var folder = Directory.CreateTempSubdirectory("bench-");
        try
        {
            var (ready, resident) = await HostProcess.Measure(
            [
                "--Data:Folder", folder.FullName, "--Vault:KeyFile", desk.KeyFile, "--Health:Urls", "http://127.0.0.1:0",
                "--Redis:Configuration", $"127.0.0.1:{desk.Server.Port}", "--Redis:AcceptUnsafe", "true",
                "--Teams:arb:Lead", "alice", "--Teams:arb:Account", "console/alice", "--Teams:arb:Title", "Arbitrators",
            ]);
            await report.Row(Fsync.Name(fsync), pending, Report.Ms(ready), $"{Report.Count(resident)} MiB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
