using System.Diagnostics;
using System.Globalization;
using Bench.Harness;
using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Views;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Bench.Rows;

/// <summary>
/// One, a hundred, thousands of teams on one Redis: start, memory and work at rest of a process of its own, and what its first look through
/// the store costs beyond that; then, in this one, a durable
/// command against one of the teams, and a burst over up to a thousand of them.
/// </summary>
internal static class TeamsRow
{
    private const int CasesEach = 100, Commands = 1_000, CommandTeams = 20, Due = 20_000, DueTeams = 1_000;
    private static readonly int[] Sizes = [1, 100, 2_000, 10_000];
    // Seconds after the start. The look through the store begins at 60.
    private const int Settled = 20, Rested = 55, Looks = 65, Looked = 125;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static Task Run(Report report) => Run(report, CasesEach, Sizes);

    /// <summary>With other numbers.</summary>
    public static async Task Run(Report report, int cases, params int[] sizes)
    {
        await report.Table(
            $"Teams of {cases} cases each, appendfsync everysec",
            "teams", "start to ready", "resident at rest", "of a core at rest", "Redis commands at rest", "of a core at the first look",
            "Redis commands at it", "a durable command p50 / p99",
            "20,000 due at one instant");
        foreach (var size in sizes)
        {
            await using var server = await RedisServer.Start("everysec");
            var teams = ManyTeams.Of(size);
            var folder = Directory.CreateTempSubdirectory("bench-");
            try
            {
                await Seeded(server, teams, cases);
                var (ready, resident, idle, look) = await AtRest(server, folder.FullName, teams);
                var (took, rate) = await Working(server, teams, cases);
                await report.Row(
                    Report.Count(size), Report.Ms(ready), $"{Report.Count(resident)} MiB",
                    idle.Share, idle.Rate, look.Share, look.Rate,
                    $"{Report.Ms(took.At(0.5))} / {Report.Ms(took.At(0.99))}", Report.Rate(rate));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static string KeyFile(RedisServer server) => Path.Combine(server.Folder, "keys", "master.key");

    private static async Task Seeded(RedisServer server, IReadOnlyList<FoundingTeam> teams, int cases)
    {
        await using var desk = await RedisDesk.Open(
            server.Configuration, KeyFile(server), Limit, new NullTransport(_ => { }), (IReadOnlyList<FoundingTeam>)[]);
        await ManyTeams.Store(desk, teams, cases);
    }

    private static async Task<(double Ready, double Resident, Work Idle, Work Look)> AtRest(
        RedisServer server, string folder, IReadOnlyList<FoundingTeam> teams)
    {
        await ManyTeams.Configure(folder, teams);
        var (resident, idle, look) = (0.0, new Work(0, 0), new Work(0, 0));
        var ready = await HostProcess.While(
            [
                "--Data:Folder", Path.Combine(folder, "data"), "--Vault:KeyFile", KeyFile(server), "--Health:Urls", "http://127.0.0.1:0",
                "--Redis:Configuration", $"127.0.0.1:{server.Port}", "--Redis:AcceptUnsafe", "true",
            ],
            folder, async process =>
            {
                await Task.Delay(TimeSpan.FromSeconds(Settled), TimeProvider.System);
                idle = await Measured(process, server, TimeSpan.FromSeconds(Rested - Settled));
                resident = await HostProcess.Resident(process);
                await Task.Delay(TimeSpan.FromSeconds(Looks - Rested), TimeProvider.System);
                look = await Measured(process, server, TimeSpan.FromSeconds(Looked - Looks));
            });
        return (ready, resident, idle, look.Less(idle));
    }

    private static async Task<Work> Measured(Process process, RedisServer server, TimeSpan length)
    {
        var (used, before, begun) = (Used(process), await Asked(server), TimeProvider.System.GetTimestamp());
        await Task.Delay(length, TimeProvider.System);
        var took = TimeProvider.System.GetElapsedTime(begun);
        return new Work((Used(process) - used) / took, (await Asked(server) - before) / took.TotalSeconds);
    }

    /// <summary>What a process does: of a core, and commands to Redis a second.</summary>
    private sealed record Work(double Core, double Commands)
    {
        public string Share => string.Create(CultureInfo.InvariantCulture, $"{Core * 100:0.0} %");

        public string Rate => string.Create(CultureInfo.InvariantCulture, $"{Commands:0.0}/s");

        /// <summary>What it does beyond that.</summary>
        public Work Less(Work other) => new(Core - other.Core, Commands - other.Commands);
    }

    private static TimeSpan Used(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static async Task<long> Asked(RedisServer server)
    {
        var calls = (await server.Ask("INFO commandstats")).Split('\n').Where(l => l.StartsWith("cmdstat_", StringComparison.Ordinal));
        return calls.Sum(l => long.Parse(l.Split("calls=")[1].Split(',')[0], CultureInfo.InvariantCulture));
    }

    private static async Task<(Sample Took, double Rate)> Working(RedisServer server, IReadOnlyList<FoundingTeam> teams, int cases)
    {
        Action heard = () => { };
        await using var desk = await RedisDesk.Open(
            server.Configuration, KeyFile(server), Limit, new NullTransport(_ => heard()), teams);
        desk.Start();
        var among = Math.Min(teams.Count, CommandTeams);
        var took = new Sample();
        for (var n = -Commands / 4; n < Commands; n++) // The first warm up.
        {
            var (team, number) = ((n + Commands) % among, 1 + ((n + Commands) % cases));
            var begun = TimeProvider.System.GetTimestamp();
            await Type(desk, team, $"case note {teams[team].Id}-{number} The diffs are all by the same account, in one night");
            if (n >= 0)
                took.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        var (told, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        heard = () =>
        {
            if (Interlocked.Increment(ref told) == Due)
                all.TrySetResult();
        };
        var many = Math.Min(teams.Count, DueTeams);
        var now = TimeProvider.System.Now();
        var due = now + Duration.FromSeconds(15);
        await Parallel.ForEachAsync(Enumerable.Range(0, many), async (n, token) =>
        {
            var slot = Slot.Of(teams[n].Id);
            await desk.Get<ReadModel>().Refresh(slot, token);
            var team = desk.Get<ReadModel>().Team(teams[n].Id).Team!;
            await ManyTeams.Cases(
                desk, team, Enumerable.Range(1_000, Due / many).Select(i => Seed.Promised(i, ManyTeams.Hand(n), now, due)));
            await desk.Get<ReadModel>().Refresh(slot, token);
        });
        if (TimeProvider.System.Now() > due)
            throw new InvalidOperationException("seeding took longer than the time until they are due");
        GC.Collect();
        await all.Task.WaitAsync(Limit, TimeProvider.System);
        return (took, Due / (TimeProvider.System.Now() - due).TotalSeconds);
    }

    private static async Task Type(RedisDesk desk, int team, string line)
    {
        var answer = await desk.Get<Dispatcher>().Run(new Request
        {
            Id = Guid.NewGuid().ToString("N"),
            Account = ManyTeams.Console($"hand{team}"),
            Place = new Place(Account.ConsoleNetwork),
            Line = line,
        }, CancellationToken.None);
        if (answer.Refusal is { } refusal)
            throw new InvalidOperationException($"{line}: {refusal}");
    }
}
