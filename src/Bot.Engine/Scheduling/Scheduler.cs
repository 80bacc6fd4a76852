using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Scheduling;

/// <summary>
/// Rings what comes due: loads it, lets a pure function say whether it still is and what is told, and commits that like anything else.
/// Any process may ring; versions see to it that only one does, and each rings what is its share of the work, or what another one has
/// left for seconds. One loop for all teams: it asks once which of them there is something to do in, so that a team at rest costs nothing.
/// </summary>
public sealed partial class Scheduler(
    IStore store, KindTable kinds, ReadModel readModel, Committer committer, DueSignal dueSignal, TeamNames teams,
    SharedWork work, IdGenerator generator, BotMetrics metrics, LoopBeats beats, TimeProvider time, ILogger<Scheduler> log)
{
    /// <summary>
    /// How many are loaded at a time. Measured: with more under way, more outlives a collection, and a burst is told later.
    /// </summary>
    private const int Page = 128;

    /// <summary>How many pages are under way at a time: while one is committed, the next is read.</summary>
    private const int PagesAtOnce = 4;

    /// <summary>How many are asked for at a time.</summary>
    private const int Batch = 16_384;

    /// <summary>How many slots ring side by side; the others that are due wait for their turn.</summary>
    private const int SlotsAtOnce = 16;

    /// <summary>How many slots are asked for at a time.</summary>
    private const int MostSlots = 4_096;

    /// <summary>How often the store is asked for what other processes wrote.</summary>
    private static readonly Duration Poll = Duration.FromSeconds(1);

    /// <summary>The longest wait after failures.</summary>
    private static readonly Duration LongestWait = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<(Slot, DocId), int> failures = new();

    // Those that ring, or wait for their turn; true where something came due meanwhile, so that they are looked at once more.
    private readonly ConcurrentDictionary<Slot, bool> ringing = new();
    private readonly ConcurrentDictionary<Slot, Task> rounds = new();
    private readonly ConcurrentDictionary<Slot, (int Times, Instant NotBefore)> held = new();
    private readonly HashSet<Slot> ours = [.. teams.All.Select(Slot.Of)];

    /// <summary>Rings until told to stop.</summary>
    public async Task Run(CancellationToken token)
    {
        using var places = new SemaphoreSlim(SlotsAtOnce);
        var (failed, next, beat) = (0, Instant.MinValue, beats.Of("the clock", LongestWait.ToTimeSpan()));
        try
        {
            while (!token.IsCancellationRequested)
            {
                beat.Turn();
                if (time.Now() >= next)
                {
                    failed = await IsAsked(places, token).ConfigureAwait(false) ? 0 : failed + 1;
                    next = time.Now() + (failed == 0 ? Poll : Duration.Min(LongestWait, Duration.FromSeconds(failed)));
                }

                foreach (var slot in dueSignal.Take(time.Now()))
                    if (work.Holds(slot))
                        Begin(slot, places, token);
                await Wait(next, token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The host stops.
        }

        beat.Rest();
        await Task.WhenAll(rounds.Values).ConfigureAwait(false);
    }

    /// <summary>Asks the store; what is known without it rings meanwhile.</summary>
    private async Task<bool> IsAsked(SemaphoreSlim places, CancellationToken token)
    {
        try
        {
            await Ask(places, token).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, "all teams", away.Message);
            return false;
        }
    }

    /// <summary>Asks the store in which slots something comes due before it is asked again. What others leave is rung here too.</summary>
    private async Task Ask(SemaphoreSlim places, CancellationToken token)
    {
        foreach (var (slot, at) in await store.DueSlots(time.Now() + Poll + Poll, MostSlots, token).ConfigureAwait(false))
            if (!ours.Contains(slot) || ringing.ContainsKey(slot))
                continue;
            else if (!work.Holds(slot))
            {
                if (at + SharedWork.Patience <= time.Now() && !IsHeld(slot))
                    Begin(slot, places, token);
            }
            else
                dueSignal.At(slot, held.TryGetValue(slot, out var hold) ? Instant.Max(at, hold.NotBefore) : at);
    }

    /// <summary>Lets a slot ring beside the others; one that rings already is looked at once more when it is done.</summary>
    private void Begin(Slot slot, SemaphoreSlim places, CancellationToken token)
    {
        var isRinging = ringing.AddOrUpdate(slot, false, static (_, _) => true);
        if (!isRinging)
            rounds[slot] = Task.Run(() => RingIn(slot, places, token), CancellationToken.None);
    }

    private async Task RingIn(Slot slot, SemaphoreSlim places, CancellationToken token)
    {
        try
        {
            await places.WaitAsync(token).ConfigureAwait(false);
            try
            {
                await RingDue(slot, token).ConfigureAwait(false);
                held.TryRemove(slot, out _);
            }
            finally
            {
                places.Release();
            }
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, slot.Tag, away.Message);
            Hold(slot);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception bug)
        {
            // The other teams ring on; that this one does not is an alarm of its own after a minute.
            Log.Failed(log, slot.Tag, bug);
            Hold(slot);
        }

        Beat(slot).Rest();
        if (ringing.TryRemove(slot, out var again) && again)
            dueSignal.At(slot, held.TryGetValue(slot, out var hold) ? hold.NotBefore : time.Now());
    }

    private bool IsHeld(Slot slot) => held.TryGetValue(slot, out var hold) && time.Now() < hold.NotBefore;

    /// <summary>Tries a slot again later and later.</summary>
    private void Hold(Slot slot)
    {
        var now = time.Now();
        var (_, notBefore) = held.AddOrUpdate(
            slot, _ => (1, now + Poll), (_, h) => (h.Times + 1, now + Duration.Min(LongestWait, Duration.FromSeconds(h.Times + 1))));
        dueSignal.At(slot, notBefore);
    }

    private LoopBeat Beat(Slot slot) => beats.Of($"the clock of {slot.Tag}", LongestWait.ToTimeSpan());

    /// <summary>Rings all of a slot that is due now.</summary>
    /// <returns>How many documents were looked at.</returns>
    public async Task<int> RingDue(Slot slot, CancellationToken token)
    {
        var (rung, beat) = (0, Beat(slot));
        dueSignal.Take(slot);
        while (true)
        {
            beat.Turn();
            var now = time.Now();
            var due = await store.Due(slot, now, Batch, token).ConfigureAwait(false);
            if (due.Length > 0)
            {
                await Task.WhenAll(readModel.Refresh(Slot.People, token), readModel.Refresh(slot, token)).ConfigureAwait(false);
                if (readModel.Team(slot.Team).Team is not { } team)
                    return rung;
                await Ring(slot, team, due, now, beat, token).ConfigureAwait(false);
                rung += due.Length;
            }

            var next = (await store.Settle([slot], token).ConfigureAwait(false))[0];
            if (due.Length > 0 && next <= time.Now())
                continue;
            if (next is { } later)
                dueSignal.At(slot, later);
            return rung;
        }
    }

    private Task Ring(Slot slot, Team team, ImmutableArray<DueItem> due, Instant now, LoopBeat beat, CancellationToken token)
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce, CancellationToken = token };
        return Parallel.ForEachAsync(due.Chunk(Page), atOnce, async (page, stop) =>
        {
            beat.Turn(); // Many that come due at once take long, page by page.
            var documents = await Loaded(slot, page, stop).ConfigureAwait(false);
            await Task.WhenAll(documents.Select(d => Ring(slot, team, d.Document, d.Seen, now, stop))).ConfigureAwait(false);
        });
    }

    private async Task Ring(Slot slot, Team team, Document document, DueItem seen, Instant now, CancellationToken token)
    {
        try
        {
            var kind = kinds.Of(document.Doc);
            var due = kind.Ring(document, new Moment(team, readModel.Team(slot.Team), readModel.People, now, generator));
            if (due is null)
                await store.Reschedule(slot, [(seen, kind.NextDue(document, team))], token).ConfigureAwait(false);
            else
                await Commit(slot, Entry(now, "clock " + due.What, document.Doc), due.Changes, token).ConfigureAwait(false);
            failures.TryRemove((slot, document.Doc), out _);
        }
        catch (Exception bug) when (bug is not StoreUnavailableException and not OperationCanceledException)
        {
            await PutBack(slot, seen, bug, token).ConfigureAwait(false);
        }
    }

    /// <summary>Loads a page; what cannot be read is put back and does not hold up the others.</summary>
    private async Task<IReadOnlyList<(Document Document, DueItem Seen)>> Loaded(Slot slot, DueItem[] page, CancellationToken token)
    {
        try
        {
            var loaded = await store.Load(slot, [.. page.Select(p => p.Id)], token).ConfigureAwait(false);
            var gone = page.Where((_, i) => loaded[i] is null).Select(seen => (seen, (Instant?)null)).ToList();
            if (gone.Count > 0)
                await store.Reschedule(slot, gone, token).ConfigureAwait(false);
            var there = page.Select((seen, i) => (Document: loaded[i], Seen: seen)).Where(d => d.Document is not null);
            return [.. there.Select(d => (d.Document!, d.Seen))];
        }
        catch (UnreadableDocumentException bad) when (page.Length == 1)
        {
            await PutBack(slot, page[0], bad, token).ConfigureAwait(false);
            return [];
        }
        catch (UnreadableDocumentException)
        {
            var all = new List<(Document, DueItem)>();
            foreach (var item in page)
                all.AddRange(await Loaded(slot, [item], token).ConfigureAwait(false));
            return all;
        }
    }

    private async Task PutBack(Slot slot, DueItem seen, Exception why, CancellationToken token)
    {
        var document = seen.Id;
        if (why is UnreadableDocumentException bad)
            store.Damages.Note(bad);
        var times = failures.AddOrUpdate((slot, document), 1, (_, n) => Math.Min(n + 1, 8));
        Log.PutBack(log, slot.Tag, document.Value, times, why);
        metrics.WasPutBack();
        var now = time.Now();
        await store.Reschedule(slot, [(seen, now + Duration.FromMinutes(Math.Pow(2, times - 1)))], token).ConfigureAwait(false);
        if (times > 1 || readModel.Team(slot.Team).Team is not { } team)
            return;
        var view = readModel.Team(slot.Team);
        var notices = team.AtLeast(Role.Lead).Where(lead => kinds.MaySee(document, view, lead)).Select(lead => new Notify(
            AlarmNotice.Instance.To(lead, now, generator, subject: kinds.Of(document).Unreadable(document, view)) with { Urgent = true }));
        await Commit(slot, Entry(now, "clock put-back", document), [.. notices], token).ConfigureAwait(false);
    }

    private static AuditEntry Entry(Instant now, string what, DocId document) => new(now, PersonId.Clock, what, [document]);

    private Task<Committed> Commit(Slot slot, AuditEntry entry, ImmutableArray<Change> changes, CancellationToken token) =>
        committer.Commit(new Commit(slot, null, entry, changes), token);

    /// <summary>Waits until something comes due that is known, and no longer than until the store is to be asked again.</summary>
    private async Task Wait(Instant limit, CancellationToken token)
    {
        var until = dueSignal.Earliest is { } earliest ? Instant.Min(limit, earliest) : limit;
        var moved = dueSignal.Before(until);
        var wait = until - time.Now();
        if (wait <= Duration.Zero)
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        await Task.WhenAny(moved, Task.Delay(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), time, stop.Token)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
    }
}
