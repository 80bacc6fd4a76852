using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Reminders;
using Bot.Views;
using NodaTime;
using Testing.Desk;
using Testing.Stores;

namespace Testing.Crashes;

/// <summary>What happens to one of the processes while reminders of all teams are told.</summary>
public enum Mishap { None, Killed, Paused }

/// <summary>Several bots in processes of their own on one Redis: reminders of many teams come due at one instant.</summary>
public sealed partial class ProcessLab : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(14);

    private readonly ConcurrentQueue<(int Process, string Words)> told = new();
    private readonly ConcurrentDictionary<string, bool> marks = new();
    private readonly List<VictimProcess> processes = [];
    private readonly RedisServer server;

    private ProcessLab(RedisServer server) => this.server = server;

    /// <summary>Runs it.</summary>
    /// <param name="count">How many processes.</param>
    /// <param name="teams">How many teams.</param>
    /// <param name="due">How many reminders, over all teams.</param>
    /// <param name="mishap">What happens to the first process when a third is told.</param>
    public static async Task<ProcessVerdict> Run(int count, int teams, int due, Mishap mishap = Mishap.None)
    {
        await using var lab = new ProcessLab(await RedisServer.Start("everysec"));
        return await lab.Run(Victim.Teams(teams), count, due, mishap);
    }

    private string KeyFile => Path.Combine(server.Folder, "keys", "master.key");

    private async Task<ProcessVerdict> Run(IReadOnlyList<Bot.Administration.FoundingTeam> teams, int count, int due, Mishap mishap)
    {
        await using var desk = await RedisDesk.Open(
            server.Configuration, KeyFile, TimeSpan.FromSeconds(20), new RecordingTransport("nowhere"), teams);
        for (var n = 0; n < count; n++)
            processes.Add(await Start(n, teams.Count));
        await Until(async () => await MostParts() == (Part.Count + count - 1) / count);
        var at = await Seed(desk, teams, due);
        await Until(() => Task.FromResult(marks.Count >= (mishap == Mishap.None ? due : due / 3)));
        if (mishap == Mishap.Killed)
            await processes[0].Kill();
        else if (mishap == Mishap.Paused)
        {
            processes[0].Signal("STOP");
            await Task.Delay(Pause, TimeProvider.System);
            processes[0].Signal("CONT");
        }

        await Until(() => Task.FromResult(marks.Count == due));
        var took = TimeProvider.System.Now() - at;
        await Until(async () => await Waiting() == 0); // What would come twice has come.
        var byProcess = told.CountBy(t => t.Process).ToDictionary();
        return new ProcessVerdict(due / took.TotalSeconds, [.. Enumerable.Range(0, count).Select(n => byProcess.GetValueOrDefault(n))],
            due - marks.Count, told.Count(t => IsMarked(t.Words)), [.. Unmarked()]);
    }

    private Task<VictimProcess> Start(int number, int teams) =>
        VictimProcess.Start(server.Configuration, KeyFile, Limit, line => Heard(number, line), teams);

    /// <summary>How many parts the one holds that holds the most; 0 as long as some are held by none.</summary>
    private Task<int> MostParts() => Number("""
        local parts, of, most = redis.call('HVALS', '{work.}:parts'), {}, 0
        for _, holder in ipairs(parts) do of[holder] = (of[holder] or 0) + 1; most = math.max(most, of[holder]) end
        """ + $" return #parts == {Part.Count} and most or 0");

    private Task<int> Waiting() => Number("return #redis.call('KEYS', '*}:out')");

    private async Task<int> Number(string script) => int.Parse(
        await server.Ask($"EVAL \"{script.ReplaceLineEndings(" ")}\" 0"), CultureInfo.InvariantCulture);

    /// <returns>The instant at which all come due.</returns>
    private static async Task<Instant> Seed(RedisDesk desk, IReadOnlyList<Bot.Administration.FoundingTeam> teams, int due)
    {
        var now = TimeProvider.System.Now();
        var at = now + Duration.FromSeconds(3 + (due / 2_000));
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForEachAsync(Enumerable.Range(0, teams.Count), atOnce, async (team, token) =>
        {
            var slot = Slot.Of(teams[team].Id);
            await desk.Get<ReadModel>().Refresh(slot, token);
            var members = desk.Get<ReadModel>().Team(teams[team].Id).Team!.Members;
            var numbers = Enumerable.Range(0, due).Where(n => n % teams.Count == team);
            var changes = numbers.Select(n => new Save(
                new Reminder
                {
                    Id = $"q{n}", Owner = members[n / teams.Count % members.Length].Person, At = at, Made = now, Zone = "UTC",
                    Text = $"zq{n}q",
                }, at));
            var entry = new AuditEntry(now, PersonId.Operator, "lab seed", []);
            await desk.Store.Commit(new Commit(slot, null, entry, [.. changes]), token);
        });
        return TimeProvider.System.Now() < at ? at : throw new InvalidOperationException("seeding took longer than the time until due");
    }

    private void Heard(int process, string[] line)
    {
        if (line is not ["told", _, var words])
            return;
        told.Enqueue((process, words));
        foreach (Match mark in Form().Matches(words))
            marks.TryAdd(mark.Value, true);
    }

    /// <summary>What was told more than once, and did not say so.</summary>
    private IEnumerable<string> Unmarked() => told
        .SelectMany(t => Form().Matches(t.Words).Select(m => (m.Value, t.Words)))
        .GroupBy(t => t.Value).SelectMany(g => g.Skip(1)).Where(t => !IsMarked(t.Words)).Select(t => t.Words);

    private static bool IsMarked(string words) => words.Contains("may be a repeat", StringComparison.Ordinal);

    private static async Task Until(Func<Task<bool>> holds)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await holds() && TimeProvider.System.GetElapsedTime(begun) < Limit)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
            await process.DisposeAsync();
        await server.DisposeAsync();
    }

    [GeneratedRegex("zq[0-9]+q")]
    private static partial Regex Form();
}

/// <summary>What a run of the <see cref="ProcessLab"/> came to.</summary>
/// <param name="Rate">Told a second, from the instant that they were due until the last was told.</param>
/// <param name="Told">How many tellings came from each process.</param>
/// <param name="Lost">How many were told by none.</param>
/// <param name="MarkedRepeats">Tellings that said they may be a repeat.</param>
/// <param name="Unmarked">What was told more than once without that word.</param>
public sealed record ProcessVerdict(double Rate, ImmutableArray<int> Told, int Lost, int MarkedRepeats, ImmutableArray<string> Unmarked)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"told by each: {string.Join(", ", Told)}; {Lost} lost, {MarkedRepeats} told as a possible repeat, {Unmarked.Length} told again "
        + $"without a word; {Rate:0}/s";
}
