using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Documents;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>
/// Commits under load while masters are killed, cut off and brought back. What was answered as safe must be there in the end; what is
/// not there must have been said: in the answer, or as a loss.
/// </summary>
internal sealed class FailoverLab : IAsyncDisposable
{
    private const int Writers = 8;
    private readonly SentinelServers servers;
    private readonly string folder = Directory.CreateTempSubdirectory("failover-").FullName;
    private readonly ConcurrentQueue<string> safe = new();
    private readonly ConcurrentQueue<string> doubtful = new();
    private readonly ConcurrentQueue<StoreLoss> losses = new();
    private readonly KeyRing keys = new(Opened.TestKey);
    private readonly Random random;
    private TimeSpan away;

    private FailoverLab(SentinelServers servers, int seed) => (this.servers, random) = (servers, new Random(seed));

    /// <summary>Runs it.</summary>
    public static async Task<Verdict> Run(int rounds, int seed, CancellationToken token)
    {
        await using var lab = new FailoverLab(await SentinelServers.Start(), seed);
        return await lab.Run(rounds, token);
    }

    public async ValueTask DisposeAsync()
    {
        await servers.DisposeAsync();
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Verdict> Run(int rounds, CancellationToken token)
    {
        await using var opened = await Opened.WithReplicas(servers.Configuration);
        using var keeper = opened.Keeper(PositionFile.Take(folder, new Sealer(keys)), NullLogger<Bot.Storage.PositionKeeper>.Instance);
        keeper.Lost += losses.Enqueue;
        await keeper.Begin([Demo], token);
        await opened.LookAtReplicas(token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var keeping = keeper.Run(stop.Token);
        var writing = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Write(opened, stop.Token), token)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            await Answered(50);
            var began = Stopwatch.GetTimestamp();
            await Fail(round % 3);
            await Answered(50);
            away = TimeSpan.FromTicks(Math.Max(away.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            await servers.Whole(await servers.Master(), 2);
        }

        await Answered(50);
        await stop.CancelAsync();
        await Task.WhenAll(writing);
        await keeping;
        await keeper.LookOnce(token);
        return await Judged(opened, token);
    }

    /// <summary>One of three ways in which a master is lost.</summary>
    private async Task Fail(int way)
    {
        var master = await servers.Master();
        var replica = servers.Servers.Where(s => s.Port != master.Port).ElementAt(random.Next(2));
        switch (way)
        {
            case 0: // A replica is cut off for a second, and the master dies before it has caught up.
                await servers.Cut(replica);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(800, 1200)), TimeProvider.System);
                await master.Kill();
                await servers.Join(replica);
                await servers.Failover(master);
                break;
            case 1: // The old master is back at once, and takes itself for one until it is told otherwise.
                await master.Kill();
                await servers.Failover(master);
                break;
            default: // The master stands still, and does not know when it wakes that another was chosen.
                await master.Freeze();
                await servers.Failover(master);
                await master.Thaw();
                return;
        }

        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(500)), TimeProvider.System);
        await master.Restart();
    }

    private async Task Write(Opened opened, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var id = Guid.NewGuid().ToString("n");
            try
            {
                if (await opened.Store.Do(new Save(Reminder(id))) == Committed.Done)
                    (opened.Store.Short(Demo) is null ? safe : doubtful).Enqueue(id);
            }
            catch (StoreUnavailableException)
            {
                // Said to have been refused, or not to be known.
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private async Task Answered(int more)
    {
        var (until, began) = (safe.Count + more, Stopwatch.GetTimestamp());
        while (safe.Count < until)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60), "Nothing is answered as safe any more.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private async Task<Verdict> Judged(Opened opened, CancellationToken token)
    {
        var there = new HashSet<string>((await opened.Store.Tail(Demo, null, token)).Changed.Select(c => c.Id.Rest));
        var holds = 0;
        await foreach (var entry in opened.Store.Audit(Demo, token))
            holds += entry.Holds ? 0 : 1;
        return new Verdict(
            safe.Count, safe.Count(id => !there.Contains(id)), doubtful.Count, doubtful.Count(id => !there.Contains(id)), losses.Count,
            holds, away);
    }

    /// <summary>What came of it.</summary>
    /// <param name="Safe">Answered as safe.</param>
    /// <param name="SafeLost">Of those, how many are gone.</param>
    /// <param name="Doubtful">Answered as standing on fewer servers than they should.</param>
    /// <param name="DoubtfulLost">Of those, how many are gone.</param>
    /// <param name="Noticed">How many losses were noticed.</param>
    /// <param name="Broken">Entries of the audit that do not hold.</param>
    /// <param name="Away">The longest time until it went on, kills and waits included.</param>
    public sealed record Verdict(int Safe, int SafeLost, int Doubtful, int DoubtfulLost, int Noticed, int Broken, TimeSpan Away);
}
