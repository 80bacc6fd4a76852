using System.Diagnostics;
using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Stores;

namespace Bot.Tests.Storage;

/// <summary>
/// Commits under load while masters are killed, stood still, cut off and brought back. What was answered as safe must be there after each
/// round; what is not there must have been said: in the answer, and as a loss.
/// </summary>
internal sealed class FailoverLab : IAsyncDisposable
{
    private const int Writers = 6;
    private const int Enough = 20;
    private static readonly TimeSpan NoticedWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly ReplicatedServers servers;
    private readonly string folder = Directory.CreateTempSubdirectory("failover-").FullName;
    private readonly KeyRing keys = new(Opened.TestKey);
    private readonly Random random;
    private readonly MasterLosses ways;
    private int rounds;
    private Opened opened = null!;
    private Bot.Storage.PositionKeeper keeper = null!;
    private LabSlot[] slots = [];
    private int noticed;

    private FailoverLab(ReplicatedServers servers, int seed)
    {
        (this.servers, random) = (servers, new Random(seed));
        ways = new MasterLosses(servers, random);
    }

    private Tally All => slots.Aggregate(new Tally(), (sum, s) => sum + s.Tally);

    /// <summary>Runs it, and ends the servers.</summary>
    public static async Task<FailoverVerdict> Run(ReplicatedServers servers, IEnumerable<Way> ways, int seed, CancellationToken token)
    {
        await using var lab = new FailoverLab(servers, seed);
        return await lab.Run(ways, token);
    }

    public async ValueTask DisposeAsync()
    {
        await servers.DisposeAsync();
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<FailoverVerdict> Run(IEnumerable<Way> each, CancellationToken token)
    {
        await using var store = opened = await Opened.WithReplicas(servers.Configuration);
        using var positions = keeper = opened.Keeper(
            PositionFile.Take(folder, new Sealer(keys)), NullLogger<Bot.Storage.PositionKeeper>.Instance);
        slots = [.. servers.Teams.Select(t => new LabSlot(opened.Store, t))];
        keeper.Lost += loss =>
        {
            Interlocked.Increment(ref noticed);
            slots.Single(s => s.Slot == loss.Slot).Noticed();
        };
        await keeper.Begin(slots.Select(s => s.Slot), token);
        await opened.LookAtReplicas(token);
        using var quiet = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var keeping = keeper.Run(new LoopBeats(TimeProvider.System), stop.Token);
        var writing = Enumerable.Range(0, Writers).Select(n => Task.Run(() => slots[n % slots.Length].Write(quiet.Token), token)).ToArray();
        var (longest, all) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var way in each)
        {
            var took = await Round(way, token);
            (longest, all) = (took > longest ? took : longest, all + took);
        }

        await quiet.CancelAsync();
        await Task.WhenAll(writing);
        await Judge(token);
        await stop.CancelAsync();
        await keeping;
        var (broken, unnoticed) = (0, slots.Sum(s => s.Unnoticed));
        foreach (var slot in slots)
            await foreach (var entry in opened.Store.Audit(slot.Slot, token))
                broken += entry.Holds ? 0 : 1;
        return new FailoverVerdict(All, noticed, unnoticed, broken, longest, all, rounds);
    }

    private async Task<TimeSpan> Round(Way way, CancellationToken token)
    {
        var of = slots[random.Next(slots.Length)];
        await Answered(of, way);
        var began = Stopwatch.GetTimestamp();
        await ways.Do(way, of.Slot.Tag);
        var gone = Stopwatch.GetElapsedTime(began);
        await servers.Whole();
        var whole = Stopwatch.GetElapsedTime(began);
        await Answered(of, way);
        var took = Stopwatch.GetElapsedTime(began);
        await Judge(token);
        rounds++;
        Say($"{rounds} {way} {of.Slot.Tag}: {gone.TotalSeconds:F1} s, whole {whole.TotalSeconds:F1}, safe {took.TotalSeconds:F1}; {All}");
        return took;
    }

    // As it goes: who watches a hundred rounds wants to see them.
    private static void Say(FormattableString line) =>
        TestContext.Current.TestOutputHelper!.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Looks what is there, and waits a little for losses to be noticed, which is done once a second.</summary>
    private async Task Judge(CancellationToken token)
    {
        foreach (var slot in slots)
            await slot.Judge(token);
        var began = Stopwatch.GetTimestamp();
        while (slots.Any(s => s.Unnoticed > 0) && Stopwatch.GetElapsedTime(began) < NoticedWithin)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, token);
    }

    /// <summary>Waits until more are answered as safe.</summary>
    private async Task Answered(LabSlot slot, Way way)
    {
        var (until, began) = (slot.Safe + Enough, Stopwatch.GetTimestamp());
        while (slot.Safe < until)
        {
            Assert.True(
                Stopwatch.GetElapsedTime(began) < Limit,
                $"Nothing is answered as safe any more: round {rounds + 1}, {way} of {slot.Slot.Tag}, {slot.Tally}, {slot.LastWhy}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
