using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Notices;

/// <summary>
/// Tells what is in the outbox: from memory right after the commit, from the store after a restart or when another process wrote it.
/// A queue for each recipient: in order within, side by side across, so one person's trouble never holds up another's news.
/// </summary>
public sealed partial class OutboxRelay(
    IStore store, ReadModel readModel, ContactMethods methods, NoticeSender sender, TeamNames teams, SharedWork work, LoopBeats beats,
    TimeProvider time, ILogger<OutboxRelay> log) : IDisposable
{
    /// <summary>How often the store is asked for what waits there unknown to this process, where it is the only one.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(5);

    /// <summary>How often where there are others: what they cannot tell waits for this one.</summary>
    private static readonly TimeSpan SweepForOthersEvery = TimeSpan.FromSeconds(1);

    /// <summary>How many outboxes are read side by side.</summary>
    private const int SweptAtOnce = 64;

    /// <summary>What another process has just committed is left to it for so long: it tells from memory at once.</summary>
    private static readonly Duration LeftToItsMaker = Duration.FromSeconds(3);

    /// <summary>
    /// How long truth that was read stays good enough to tell by, and how long what was told may go without being struck off.
    /// </summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMilliseconds(100);

    private readonly LoopBeat beat = beats.Of("the sweep of what is to be told", SweepEvery);
    private readonly ConcurrentDictionary<(Slot, string), RecipientQueue> queues = new();
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly HashSet<Slot> ours = [.. teams.All.Select(Slot.Of)];

    // Where something came to be told that this process has not seen yet.
    private readonly HashSet<Slot> unswept = [];
    private long turn;
    private volatile bool sweeping, swept;
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Whether a notice could be told by this process right now; then its try begins with its commit.</summary>
    public bool CanReach(Notice notice) => methods.IsReachable(notice) && sender.HeldUntil(notice, time.Now()) is null;

    /// <summary>Takes over what a commit put into the outbox.</summary>
    public void Offer(Commit commit)
    {
        foreach (var change in commit.Changes)
            if (change is Notify notify)
            {
                var saved = commit.Changes.OfType<Save>().FirstOrDefault()?.Document;
                var about = saved is null ? null : saved with { Version = saved.Version + 1 };
                Enqueue(new PendingNotice(commit.Slot, notify.Notice, about, Fresh: true, Lapses: work.Lapses, Cause: Activity.Current));
            }
    }

    /// <summary>Sweeps the outboxes until told to stop, then lets the queues finish what they are telling.</summary>
    public async Task Run(CancellationToken token)
    {
        using var timer = new PeriodicTimer(SweepEvery, time);
        work.TellsSince = TellsSince;
        try
        {
            do
            {
                await SweepAll(token).ConfigureAwait(false);
                timer.Period = work.IsAlone ? SweepEvery : SweepForOthersEvery;
            }
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat.Rest();
            await stopping.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(queues.Values.Select(q => q.Finished)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Looks for notices that this process does not know yet: where something new came to be told, and what was young the last time. The
    /// first time the store looks at all teams, since an older program may have written that does not say where it did.
    /// </summary>
    public async Task SweepAll(CancellationToken token)
    {
        sweeping = true;
        try
        {
            beat.Turn();
            if (!swept)
                await store.Settle([.. ours], token).ConfigureAwait(false);
            var since = await store.TellingSlots(turn, token).ConfigureAwait(false);
            if (since.Turn < turn)
            {
                // Turns have begun anew: what said where there is something to do was lost.
                await store.Settle([.. ours], token).ConfigureAwait(false);
                since = await store.TellingSlots(0, token).ConfigureAwait(false);
            }

            unswept.UnionWith(since.Slots.Where(ours.Contains));
            turn = since.Turn;
            var now = swept ? time.Now() : Instant.MaxValue;
            foreach (var page in unswept.Chunk(SweptAtOnce))
            {
                beat.Turn();
                var (all, empty) = (await Task.WhenAll(page.Select(s => Sweep(s, now, token))).ConfigureAwait(false), new List<Slot>());
                foreach (var (slot, found) in page.Zip(all))
                {
                    if (found is Swept.Empty or Swept.Known)
                        unswept.Remove(slot);
                    if (found == Swept.Empty)
                        empty.Add(slot);
                }

                if (empty.Count > 0)
                    await store.Settle(empty, token).ConfigureAwait(false);
                if (Array.TrueForAll(all, f => f == Swept.Failed))
                    return;
            }

            swept = true;
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, "the outbox", away.Message);
        }
        finally
        {
            sweeping = false;
            foreach (var (id, what) in known)
                if (what.Done)
                    known.TryRemove(id, out _);
        }
    }

    /// <summary>Takes over what waits in a slot, but for what others are about to tell.</summary>
    private async Task<Swept> Sweep(Slot slot, Instant now, CancellationToken token)
    {
        ImmutableArray<Notice> waiting;
        try
        {
            waiting = await store.Outbox(slot, token).ConfigureAwait(false);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            Say("the outbox", slot, trouble); // The others are looked at, and this one again.
            return Swept.Failed;
        }

        var left = 0;
        foreach (var notice in waiting)
            if (known.ContainsKey(notice.Id) || IsOurs(slot, notice, now))
                Enqueue(new PendingNotice(slot, notice, null, Fresh: false, Lapses: work.Lapses));
            else
                left++;
        return waiting.Length == 0 ? Swept.Empty : left > 0 ? Swept.Young : Swept.Known;
    }

    /// <summary>The next sweep looks at all teams, as the first did: the store is not what it was.</summary>
    public void LookAnew() => swept = false;

    /// <summary>Whether something that could be told now is queued or being told.</summary>
    public bool IsBusy => queues.Any(q => q.Value.IsBusy);

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private void Enqueue(PendingNotice pending)
    {
        if (!known.TryAdd(pending.Notice.Id, new Known(pending.Notice, Done: false)))
            return;
        var key = (pending.Slot, pending.Notice.Person?.Value ?? pending.Notice.Room ?? "");
        queues.GetOrAdd(key, _ => new RecipientQueue(TellBatch, time, stopping.Token)).Add(pending);
    }

    /// <summary>Tells a batch of one recipient, in order.</summary>
    /// <returns>Those to try again, with the moment not before which that makes sense.</returns>
    private async Task<IReadOnlyList<(PendingNotice, Instant)>> TellBatch(IList<PendingNotice> batch, Action more)
    {
        var again = new List<(PendingNotice, Instant)>();
        for (var from = 0; from < batch.Count;)
            from = await TellSome(batch, from, more, again).ConfigureAwait(false);
        return again;
    }

    /// <summary>Reads the truth, tells by it for as long as it is fresh, strikes off what was told.</summary>
    /// <returns>Where to go on.</returns>
    private async Task<int> TellSome(IList<PendingNotice> batch, int from, Action more, List<(PendingNotice, Instant)> again)
    {
        var slot = batch[from].Slot;
        var done = new List<string>(batch.Count - from);
        var at = from;
        try
        {
            await Task.WhenAll(new[] { Slot.People, slot }.Select(s => readModel.Refresh(s, CancellationToken.None))).ConfigureAwait(false);
            if (!batch.Skip(from).All(p => work.IsCountedOn(p.Lapses)))
                await LeaveToOthers(batch, from).ConfigureAwait(false);
            var lapses = work.Lapses;
            var untried = batch.Skip(from).Select(p => p.Notice)
                .Where(n => !n.Tried && CanReach(n))
                .ToDictionary(n => n.Id);
            if (untried.Count > 0)
                await store.MarkTried(slot, [.. untried.Values], CancellationToken.None).ConfigureAwait(false);
            var read = time.GetTimestamp();
            while (at < batch.Count && (at == from || time.GetElapsedTime(read) < Stale) && work.IsCountedOn(lapses))
                foreach (var telling in await Tell(Next(batch, at), More).ConfigureAwait(false))
                {
                    var pending = batch[at++];
                    if (telling.Done)
                        done.Add(pending.Notice.Id);
                    else
                        again.Add((Failed(pending, untried.ContainsKey(pending.Notice.Id), telling.MaybeTold), telling.NotBefore));
                }

            if (done.Count > 0)
                await store.MarkDelivered(slot, done, CancellationToken.None).ConfigureAwait(false);
            done.ForEach(Forget);
            return at;
        }
        catch (Exception trouble)
        {
            // Whatever it is, the queue goes on: a recipient whose queue had ended would hear nothing any more.
            Say(batch[from].Notice.Id, slot, trouble);
            var soon = time.Now() + Duration.FromSeconds(2);
            var told = done.ToHashSet();
            for (; from < batch.Count; from++)
                if (again.All(a => a.Item1.Notice.Id != batch[from].Notice.Id))
                    again.Add((batch[from] with { Told = batch[from].Told || told.Contains(batch[from].Notice.Id) }, soon));
            return batch.Count;
        }

        IReadOnlyList<PendingNotice> More()
        {
            more();
            return Next(batch, at);
        }
    }

    /// <summary>Put off. One whose first try is known to this process may be a repeat only by what became of that try.</summary>
    private static PendingNotice Failed(PendingNotice pending, bool triedNow, bool maybeTold) => pending with
    {
        Failures = pending.Failures + 1,
        Fresh = pending.Fresh || !pending.Notice.Tried,
        MaybeTold = pending.MaybeTold || maybeTold,
        Notice = pending.Notice with { Tried = pending.Notice.Tried || triedNow },
    };

    /// <summary>
    /// Tells the first, or the first ones; what cannot be read, or fails in a way that nobody foresaw, is tried again and does not hold up
    /// the others.
    /// </summary>
    private async Task<IReadOnlyList<SendOutcome>> Tell(
        List<PendingNotice> waiting, Func<IReadOnlyList<PendingNotice>> more)
    {
        var pending = waiting[0];
        try
        {
            return await sender.TellFirst(waiting, more, stopping.Token).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not StoreUnavailableException)
        {
            Log.Failed(log, pending.Notice.Id, pending.Slot.Tag, bug);
            return [new SendOutcome(false, time.Now() + Duration.FromMinutes(Math.Min(60, 1 << Math.Min(pending.Failures, 6))))];
        }
    }

    private void Say(string what, Slot slot, Exception trouble)
    {
        if (trouble is StoreUnavailableException)
            Log.Away(log, slot.Tag, trouble.Message);
        else
            Log.Failed(log, what, slot.Tag, trouble);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "SendOutcome in {Slot} waits: {Why}")]
        public static partial void Away(ILogger log, string slot, string why);

        [LoggerMessage(2, LogLevel.Error, "{Notice} of {Slot} could not be told; it is tried again")]
        public static partial void Failed(ILogger log, string notice, string slot, Exception why);
    }
}
