using System.Collections.Concurrent;
using System.Net;
using Bot.Basics;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Bot.Storage.Replication;

/// <summary>
/// Holds answers back until replicas have what was committed, where there are replicas. One WAIT serves all that was committed before it:
/// one is under way for each master, and the next takes what came meanwhile.
/// </summary>
public sealed partial class Confirmations : IAsyncDisposable
{
    /// <summary>How long a commit's master is looked for and asked, where connections break.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Said = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, MasterLine> lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Slot, MasterLine> bySlot = new();
    private readonly ConcurrentDictionary<Slot, (Standing Standing, long At)> shortOf = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Func<RedisKey, CancellationToken, Task<EndPoint?>> masterOf;
    private readonly ConfigurationOptions client;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly int? asked;
    private readonly Task looking;
    private int expected;
    private string? lookLaterAt;
    private long saidNoMaster;

    /// <param name="masterOf">The master that has a key, as the client knows it; null where it cannot tell now.</param>
    /// <param name="client">How a server is connected to.</param>
    /// <param name="asked">How many replicas; null for all but those known to be down.</param>
    /// <param name="promised">How many there are to be at least, whether they were seen yet or not.</param>
    /// <param name="time">For waiting.</param>
    /// <param name="log">Gets addresses and counts only.</param>
    public Confirmations(
        Func<RedisKey, CancellationToken, Task<EndPoint?>> masterOf, ConfigurationOptions client, int? asked, int promised,
        TimeProvider time, ILogger log)
    {
        (this.masterOf, this.client, this.asked, this.time, this.log) = (masterOf, client, asked, time, log);
        expected = Math.Max(promised, asked ?? 0);
        looking = LookForEver(stop.Token);
    }

    /// <summary>Whether answers have to wait at all. On a lone server this is all there is to pay.</summary>
    public bool IsNeeded => asked != 0 && Volatile.Read(ref expected) > 0;

    /// <summary>What was short for the last commits of a slot; null where they have all that they should.</summary>
    internal Standing? Short(Slot slot) => shortOf.TryGetValue(slot, out var last) ? last.Standing : null;

    /// <summary>The masters of a cluster, as the client knows them; none where it is no cluster.</summary>
    internal Func<IEnumerable<EndPoint>> Clustered { private get; init; } = () => [];

    /// <summary>Looks at the master that has a key and, in a cluster, at all others.</summary>
    /// <returns>How many replicas answers wait for, where they are fewest; null where no master could be asked.</returns>
    /// <exception cref="IOException">One cannot be reached.</exception>
    public async Task<int?> Look(RedisKey key, CancellationToken token)
    {
        var first = await LineOf(key, token).ConfigureAwait(false);
        List<MasterLine> all = [.. Clustered().Select(LineTo)];
        if (first is not null && !all.Contains(first))
            all.Add(first);
        foreach (var line in all)
            await line.Look(token).ConfigureAwait(false);
        return all.Count > 0 ? asked ?? all.Min(l => l.Present) : null;
    }

    /// <summary>
    /// As <see cref="Look"/>, where the servers were asked a moment ago and have none: no connection of its own is opened for that. Whether
    /// one came since is looked at with the others', later.
    /// </summary>
    /// <returns>None.</returns>
    public int LookLater(RedisKey key)
    {
        Volatile.Write(ref lookLaterAt, key);
        return 0;
    }

    internal void Hold(HeldCommits held)
    {
        if (bySlot.TryGetValue(held.Slot, out var line))
            line.Enter(held);
        else
            _ = Route(held); // It lets nothing out, and answers at its limit.
    }

    /// <summary>Answers what still waits; that it could not be confirmed is known of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
            return;
        await stop.CancelAsync().ConfigureAwait(false);
        await looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var line in lines.Values)
            await line.DisposeAsync().ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task Route(HeldCommits held)
    {
        try
        {
            if (await LineOf(held.Audit, stop.Token).ConfigureAwait(false) is { } line)
            {
                bySlot[held.Slot] = line;
                line.Enter(held);
                return;
            }
        }
        catch (Exception e)
        {
            // Whatever it was, somebody waits for an answer: a master is looked for until the limit.
            if (time.GetElapsedTime(Volatile.Read(ref saidNoMaster)) > Said)
            {
                Volatile.Write(ref saidNoMaster, time.GetTimestamp());
                Log.NoMaster(log, held.Slot.Tag, e.Message);
            }
        }

        Again(held);
    }

    private async Task<MasterLine?> LineOf(RedisKey key, CancellationToken token) =>
        await masterOf(key, token).ConfigureAwait(false) is { } server ? LineTo(server) : null;

    private MasterLine LineTo(EndPoint master) =>
        lines.GetOrAdd(master.ToString()!, static (name, to) => new MasterLine(
            name, to.Server, to.All.client, to.All.asked, to.All.Confirmed, to.All.Again, to.All.Saw, () => to.All.expected, to.All.time,
            to.All.log, to.All.stop.Token), (Server: master, All: this));

    private void Confirmed(HeldCommits held, Standing standing, bool isEnough)
    {
        if (isEnough)
        {
            // Whoever was answered a moment ago may ask only now, and may have been answered by a server that is no longer the master.
            if (shortOf.TryGetValue(held.Slot, out var last) && time.GetElapsedTime(last.At) > Said)
                shortOf.TryRemove(held.Slot, out _);
        }
        else
        {
            shortOf[held.Slot] = (standing, time.GetTimestamp());
            Log.Short(log, held.Slot.Tag, standing.Have, standing.Needed);
        }

        held.Answer();
    }

    /// <summary>The connection broke, or that server does not have it: whoever is master now is asked, until the limit.</summary>
    private void Again(HeldCommits held)
    {
        bySlot.TryRemove(held.Slot, out _);
        if (stop.IsCancellationRequested || time.GetElapsedTime(held.Since) >= Limit)
            Confirmed(held, new Standing(0, Math.Max(1, Volatile.Read(ref expected))), isEnough: false);
        else
            _ = Later(held);
    }

    private async Task Later(HeldCommits held)
    {
        await Task.Delay(Pause, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Route(held).ConfigureAwait(false);
    }

    private void Saw(int replicas)
    {
        int before;
        while ((before = Volatile.Read(ref expected)) < replicas)
            Interlocked.CompareExchange(ref expected, replicas, before);
    }

    private async Task LookForEver(CancellationToken token)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false))
        {
            await BeginToLook(token).ConfigureAwait(false);
            foreach (var line in lines.Values)
                line.LookSoon();
        }
    }

    private async Task BeginToLook(CancellationToken token)
    {
        try
        {
            // Nothing may have been committed at one yet: whether it has replicas is to be known by then.
            foreach (var master in Clustered())
                LineTo(master);
            if (Volatile.Read(ref lookLaterAt) is { } key && await LineOf(key, token).ConfigureAwait(false) is not null)
                Volatile.Write(ref lookLaterAt, null);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or IOException or ObjectDisposedException)
        {
            Log.NotLooked(log, e.Message); // At the next turn.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Slot}: answered with {Have} of {Needed} replicas having it")]
        public static partial void Short(ILogger log, string slot, int have, int needed);

        [LoggerMessage(3, LogLevel.Debug, "Whether Redis has replicas could not be looked at now: {Why}")]
        public static partial void NotLooked(ILogger log, string why);

        [LoggerMessage(2, LogLevel.Warning, "{Slot}: no master can be asked for its replicas now: {Why}")]
        public static partial void NoMaster(ILogger log, string slot, string why);
    }
}
