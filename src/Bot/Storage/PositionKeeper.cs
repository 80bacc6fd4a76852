using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Storage.Positions;
using Microsoft.Extensions.Logging;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>
/// Keeps outside of Redis how far each slot has come, and looks whether the store still has it: at the start, whenever a connection or
/// the chain gives a doubt, and one slot a second in turn. A store that went back is said at once, until the operator accepts it.
/// </summary>
public sealed partial class PositionKeeper : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(200);
    private const int AtOnce = 32;

    private readonly RedisStore store;
    private readonly PositionFile file;
    private readonly TimeProvider time;
    private readonly ILogger<PositionKeeper> log;
    private readonly StoreComparison comparison;
    private readonly Lock writing = new();
    private TaskCompletionSource doubt = New();
    private long written = -1;
    private SlotMark[] inOrder = [];
    private int turn;
    private readonly Dictionary<StoreLoss, string> readUntil = [];
    private bool? isKnown;
    private LoopBeat? beat;

    /// <param name="store">Whose positions.</param>
    /// <param name="redis">To look into it.</param>
    /// <param name="file">Where they are kept. It is disposed of with this.</param>
    /// <param name="time">For the pace.</param>
    /// <param name="log">Gets ids, counts and times only.</param>
    public PositionKeeper(RedisStore store, IRedis redis, PositionFile file, TimeProvider time, ILogger<PositionKeeper> log)
    {
        (this.store, this.file, this.time, this.log) = (store, file, time, log);
        comparison = new StoreComparison(redis);
        store.Doubtful += _ => Wake();
        store.Comparison = LookAt;
    }

    /// <summary>Told of each slot that has lost what was confirmed, once, as it is noticed; must return at once.</summary>
    public event Action<StoreLoss>? Lost;

    /// <summary>Told of a slot whose store has again what was missing.</summary>
    public event Action<Slot>? Back;

    /// <summary>All that is missing and not accepted.</summary>
    public IReadOnlyList<StoreLoss> Losses => [.. store.Marks.SelectMany(m => m.Losses)];

    /// <summary>What answers from now on may be another store: looks at once.</summary>
    public void Doubt()
    {
        foreach (var mark in store.Marks)
            mark.Doubt();
        Wake();
    }

    /// <summary>Reads the file, the first time, and compares all that it knows with the store.</summary>
    /// <param name="slots">The slots that are in use, whether the file knows them or not.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="StoreUnavailableException">The store is away; this may be called again.</exception>
    public async Task Begin(IEnumerable<Slot> slots, CancellationToken token)
    {
        isKnown ??= ReadFile();
        var marks = slots.Select(store.Mark).Concat(store.Marks).Distinct().ToList();
        foreach (var some in marks.Chunk(AtOnce))
            await Task.WhenAll(some.Select(mark => Compare(mark, token))).ConfigureAwait(false);
        if (isKnown == false && marks.Any(m => m.Place() is not null))
            Log.NoFile(log, file.Path);
        isKnown = true;
        await Accept(token).ConfigureAwait(false);
    }

    /// <summary>Keeps and looks until told to stop.</summary>
    public async Task Run(LoopBeats beats, CancellationToken token)
    {
        beat = beats.Of("the look whether the store has what it had", Pace);
        try
        {
            while (true)
            {
                beat.Turn();
                await Pause(token).ConfigureAwait(false);
                try
                {
                    await LookOnce(token).ConfigureAwait(false);
                    await Accept(token).ConfigureAwait(false);
                }
                catch (StoreUnavailableException)
                {
                    // The doubt stays; the connection itself says that the store is away.
                }
                catch (Exception odd) when (odd is RedisServerException or IOException or UnauthorizedAccessException)
                {
                    Log.NotLooked(log, odd.Message);
                }

                Write();
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat?.Rest();
            await LookLast().ConfigureAwait(false);
            Write();
        }
    }

    /// <summary>At the stop a doubt is settled, if the store is there: else the file would keep the place before it alone.</summary>
    private async Task LookLast()
    {
        try
        {
            if (store.Marks.Any(m => m.IsDoubted))
                await LookOnce(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception away) when (away is StoreUnavailableException or RedisServerException)
        {
            Log.NotLooked(log, away.Message);
        }
    }

    /// <summary>Compares what is in doubt, and one slot in its turn.</summary>
    internal async Task LookOnce(CancellationToken token)
    {
        Interlocked.Exchange(ref doubt, New());
        SlotMark[] marks;
        lock (writing)
            marks = InOrder();
        if (marks.Length == 0)
            return;
        var inTurn = marks[turn++ % marks.Length];
        foreach (var mark in marks)
            if (mark.IsDoubted || mark == inTurn)
            {
                beat?.Turn();
                await Compare(mark, token).ConfigureAwait(false);
            }
    }

    /// <summary>Compares one slot for somebody who waits for the answer.</summary>
    private Task LookAt(Slot slot, CancellationToken token) =>
        isKnown is null ? Task.CompletedTask : Compare(store.Mark(slot), token);

    /// <summary>Writes the file if anything changed; what cannot be written is said, and tried again a second later.</summary>
    internal void Write()
    {
        lock (writing)
        {
            var marks = InOrder();
            long changes = 0;
            foreach (var mark in marks)
                changes += mark.Changes;
            if (changes == written || isKnown is null)
                return;
            try
            {
                file.Write(marks.Select(m => new KeptSlot(m.Slot, m.Place(), m.Losses)));
                written = changes;
            }
            catch (Exception full) when (full is IOException or UnauthorizedAccessException)
            {
                Log.NotKept(log, file.Path, full.Message);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        store.Comparison = null;
        Write();
        file.Dispose();
    }

    /// <summary>All marks by name; there are never fewer than before, so that a new one is seen by their number.</summary>
    private SlotMark[] InOrder()
    {
        if (inOrder.Length != store.MarkCount)
            inOrder = [.. store.Marks.OrderBy(m => m.Slot.Tag, StringComparer.Ordinal)];
        return inOrder;
    }

    private bool ReadFile()
    {
        var kept = file.Read(out var unreadable);
        foreach (var slot in kept)
        {
            store.Mark(slot.Slot).Restore(slot.Place, slot.Losses);
            foreach (var loss in slot.Losses)
                Log.StillLost(log, loss.Slot.Tag, loss.Kind, loss.Missing, loss.From, loss.Until);
        }

        if (unreadable is not null)
            Log.Unreadable(log, file.Path, unreadable);
        return kept.Count > 0 || unreadable is not null;
    }

    private async Task Compare(SlotMark mark, CancellationToken token)
    {
        var found = mark.Found;
        var keys = new KeySchema(mark.Slot);
        foreach (var old in mark.Losses.Where(l => l.Kind != LossKind.TakenOut))
            if (await comparison.Has(keys, old.Last, token).ConfigureAwait(false))
            {
                mark.Settle(old);
                Log.Back(log, mark.Slot.Tag);
                Back?.Invoke(mark.Slot);
            }

        var place = mark.Place();
        var (loss, present) = await comparison.Look(keys, place, mark, time.Now(), token).ConfigureAwait(false);
        if (loss is null)
        {
            if ((place is null ? present : place) is { } holds)
                mark.Holds(holds, found);
            return;
        }

        if (!mark.Lost(loss, present, found))
            return;
        Log.Lost(log, loss.Slot.Tag, loss.Kind, loss.Missing, loss.From, loss.Until);
        Write();
        Lost?.Invoke(loss);
    }

    /// <summary>What the operator has accepted by a file beside ours stands in the audit, and is no longer said.</summary>
    private async Task Accept(CancellationToken token)
    {
        var accepted = AcceptedLosses.Read(file.Path);
        var losses = Losses;
        foreach (var loss in losses.Where(l => accepted.Contains(l)))
        {
            ImmutableArray<DocId> on = loss.Slot.IsPeople ? [] : [DocId.Team];
            var entry = new AuditEntry(time.Now(), PersonId.Operator, AcceptedLosses.What, on, AcceptedLosses.Detail(loss));
            if (await store.Commit(new Commit(loss.Slot, null, entry, []), token).ConfigureAwait(false) != Committed.Done)
                continue;
            store.Mark(loss.Slot).Settle(loss);
            Log.Accepted(log, loss.Slot.Tag);
        }

        if (accepted.Count > 0)
            AcceptedLosses.Done(file.Path);
        foreach (var loss in losses.Where(l => !accepted.Contains(l)))
            if (await IsAcceptedElsewhere(loss, token).ConfigureAwait(false))
            {
                store.Mark(loss.Slot).Settle(loss);
                readUntil.Remove(loss);
                Log.Accepted(log, loss.Slot.Tag);
            }
    }

    /// <summary>Several processes notice one loss, each by what it knew; the operator accepts it once, and the audit says so.</summary>
    private async Task<bool> IsAcceptedElsewhere(StoreLoss loss, CancellationToken token)
    {
        var from = readUntil.GetValueOrDefault(loss, loss.Last);
        await foreach (var (position, entry) in store.AuditSince(loss.Slot, from, token).ConfigureAwait(false))
        {
            if (entry is not null && AcceptedLosses.IsOf(entry, loss))
                return true;
            readUntil[loss] = position;
        }

        return false;
    }

    private void Wake() => Volatile.Read(ref doubt).TrySetResult();

    private async Task Pause(CancellationToken token)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(token);
        var pace = Task.Delay(Pace, time, over.Token);
        if (await Task.WhenAny(pace, Volatile.Read(ref doubt).Task).ConfigureAwait(false) != pace)
            await Task.Delay(ShortPause, time, token).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        token.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
