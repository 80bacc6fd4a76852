using System.Collections.Concurrent;
using Bot.Desk;
using Bot.People;
using Bot.Storing;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Delivery;

/// <summary>
/// Tells what is in the outbox: from memory right after the commit, from the store after a restart or when another process wrote it.
/// Lanes by recipient: in order within, side by side across, so one person's trouble never holds up another's news.
/// </summary>
public sealed partial class Courier(
    IStore store, Replica replica, Reach reach, Teller teller, TeamNames teams, TimeProvider time, ILogger<Courier> log) : IDisposable
{
    /// <summary>How often the store is asked for what waits there unknown to this process.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, RecipientLane> lanes = new(StringComparer.Ordinal);

    // False while it waits or is told, true once it was struck off; forgotten when the next sweep begins, because an outbox that was
    // read before the striking must not bring it back.
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Whether a notice could be told by this process right now; then its try begins with its commit.</summary>
    public bool CanReach(Notice notice) => reach.IsReachable(notice);

    /// <summary>Takes over what a commit put into the outbox.</summary>
    public void Offer(Commit commit)
    {
        foreach (var change in commit.Changes)
            if (change is Tell tell)
            {
                var about = commit.Changes.OfType<Save>().Select(s => s.Document with { Version = s.Document.Version + 1 }).FirstOrDefault();
                Enqueue(new Pending(commit.Slot, tell.Notice, about, Fresh: true));
            }
    }

    /// <summary>Sweeps the outboxes until told to stop, then lets the lanes finish what they are telling.</summary>
    public async Task Run(CancellationToken token)
    {
        using var timer = new PeriodicTimer(Sweep, time);
        try
        {
            do
                await SweepAll(token).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await stopping.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(lanes.Values.Select(l => l.Finished)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks for notices that this process does not know yet.</summary>
    public async Task SweepAll(CancellationToken token)
    {
        foreach (var id in known.Where(k => k.Value).Select(k => k.Key).ToList())
            known.TryRemove(id, out _);
        foreach (var team in teams.All)
        {
            try
            {
                foreach (var notice in await store.Outbox(Slot.Of(team), token).ConfigureAwait(false))
                    if (!known.ContainsKey(notice.Id))
                        Enqueue(new Pending(Slot.Of(team), notice, null, Fresh: false));
            }
            catch (StoreUnavailableException away)
            {
                Log.Away(log, team.Value, away.Message);
                return;
            }
        }
    }

    /// <summary>Whether something that could be told now is queued or being told.</summary>
    public bool IsBusy => lanes.Values.Any(l => l.IsBusy);

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private void Enqueue(Pending pending)
    {
        if (!known.TryAdd(pending.Notice.Id, false))
            return;
        var key = pending.Notice.Person?.Value ?? pending.Notice.Room ?? "";
        lanes.GetOrAdd($"{pending.Slot.Tag}/{key}", _ => new RecipientLane(TellBatch, time, stopping.Token)).Add(pending);
    }

    /// <summary>Tells a batch of one recipient, in order.</summary>
    /// <returns>Those to try again, with the moment not before which that makes sense.</returns>
    private async Task<IReadOnlyList<(Pending, Instant)>> TellBatch(IReadOnlyList<Pending> batch, CancellationToken token)
    {
        var slot = batch[0].Slot;
        var done = new List<string>(batch.Count);
        var again = new List<(Pending, Instant)>();
        try
        {
            await Task.WhenAll(replica.Refresh(Slot.People, token), replica.Refresh(slot, token)).ConfigureAwait(false);
            var untried = batch.Where(p => !p.Notice.Tried && reach.IsReachable(p.Notice)).ToList();
            if (untried.Count > 0)
                await store.MarkTried(slot, [.. untried.Select(p => p.Notice)], token).ConfigureAwait(false);
            foreach (var pending in batch)
                switch (await Tell(pending, token).ConfigureAwait(false))
                {
                    case { Done: true }:
                        done.Add(pending.Notice.Id);
                        break;
                    case { NotBefore: var at }:
                        again.Add((pending with { Failures = pending.Failures + 1, Notice = pending.Notice with { Tried = pending.Notice.Tried || untried.Contains(pending) } }, at));
                        break;
                }

            if (done.Count > 0)
                await store.StrikeOff(slot, done, token).ConfigureAwait(false);
            done.ForEach(id => known[id] = true);
            return again;
        }
        catch (Exception trouble) when (trouble is StoreUnavailableException or OperationCanceledException)
        {
            Log.Away(log, slot.Tag, trouble.Message);
            var soon = time.Now() + Duration.FromSeconds(2);
            return [.. again, .. batch.Where(p => again.All(a => a.Item1.Notice.Id != p.Notice.Id))
                .Select(p => (p with { Told = p.Told || done.Contains(p.Notice.Id) }, soon))];
        }
    }

    /// <summary>Tells one; what cannot be read holds up nobody's other news, and is tried again later.</summary>
    private async Task<Telling> Tell(Pending pending, CancellationToken token)
    {
        try
        {
            return await teller.Tell(pending, token).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not StoreUnavailableException and not OperationCanceledException)
        {
            Log.Failed(log, pending.Slot.Tag, pending.Notice.Id, bug);
            return new Telling(false, time.Now() + Duration.FromMinutes(1 << Math.Min(pending.Failures, 6)));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "{Slot}: notice {Notice} cannot be told; it is tried again")]
        public static partial void Failed(ILogger log, string slot, string notice, Exception why);

        [LoggerMessage(1, LogLevel.Warning, "Telling in {Slot} waits: {Why}")]
        public static partial void Away(ILogger log, string slot, string why);
    }
}

/// <summary>A notice on its way.</summary>
/// <param name="Slot">Whose.</param>
/// <param name="Notice">What.</param>
/// <param name="About">The document that the commit saved with it, to spare a read if it still is the newest.</param>
/// <param name="Fresh">Committed by this process: a try begun then was never made by anybody else.</param>
/// <param name="Told">Told already, but not struck off yet.</param>
/// <param name="Failures">How often it failed.</param>
public sealed record Pending(Slot Slot, Notice Notice, Document? About, bool Fresh, bool Told = false, int Failures = 0);
