using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Positions;
using Bot.Storage.Replication;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>
/// Through which all commits of one slot pass in this process: takes what has gathered, links it into the chain, sends it as one script.
/// The first commit of an idle queue is sent at once.
/// </summary>
internal sealed partial class CommitQueue(
    IRedis redis, Slot slot, KeySchema keys, string id, CommitWriter writer, CommitQueueLimits limits, TimeProvider time, ILogger log,
    SlotMark mark, SlotIndex slots, Confirmations? copies, CancellationToken stop)
{
    private readonly Lock gate = new();
    private readonly OwnEntries own = new();
    private readonly Queue<PendingCommit> again = new();
    private readonly Queue<PendingCommit> waiting = new();
    private readonly InFlightBatch?[] places = new InFlightBatch?[limits.AtOnce];
    private Task last = Task.CompletedTask;
    private ChainHead head = ChainHead.Empty;
    private int flying;
    private bool draining;
    private long number;
    private Exception? stopped;

    /// <summary>Puts a commit in; it is on its way, or waits its turn, when this returns.</summary>
    public Task<Committed> Enter(PendingCommit pending)
    {
        lock (gate)
        {
            if (stopped is not null)
                throw Stopped();
            waiting.Enqueue(pending);
            Send();
        }

        return pending.Outcome;
    }

    /// <summary>What this queue put into the audit after a position; see <see cref="OwnEntries.After"/>.</summary>
    public (string Position, IReadOnlyList<string> Documents) OwnAfter(string position) => own.After(position);

    /// <summary>Ends when nothing is under way or waiting any more.</summary>
    public async Task Idle()
    {
        while (true)
        {
            Task current;
            lock (gate)
            {
                if (flying == 0 && waiting.Count + again.Count == 0)
                    return;
                current = last;
            }

            await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Send()
    {
        while (stopped is null && !draining && flying < limits.AtOnce && Take() is { } commits)
        {
            var place = Array.IndexOf(places, null);
            var batch = new Batch(++number, keys, keys.Lane(id, place), head, commits, writer, slots.IsInOneStep);
            head = batch.To;
            flying++;
            var flight = places[place] = new InFlightBatch(batch, last, redis, limits, time);
            last = Follow(flight, place);
        }
    }

    private PendingCommit[]? Take()
    {
        var (taken, values, bytes) = (new List<PendingCommit>(), 0, 0);
        while (taken.Count < limits.Commits && (again.Count > 0 ? again : waiting) is { Count: > 0 } from)
        {
            var next = from.Peek();
            (values, bytes) = (values + next.Operations.Length + 6, bytes + next.Size);
            if (taken.Count > 0 && (bytes > limits.Bytes || values > CommitWriter.MostValues))
                break;
            taken.Add(from.Dequeue());
        }

        return taken.Count > 0 ? [.. taken] : null;
    }

    private async Task Follow(InFlightBatch flight, int place)
    {
        var flown = flight.Fly(Trouble, stop);
        try
        {
            var answer = await flown.ConfigureAwait(false);
            lock (gate)
                Land(flight.Batch, answer, place);
        }
        catch (OperationCanceledException e)
        {
            Close(e, flight);
        }
        catch (Exception e)
        {
            // Half of a commit may be done: whatever came after would build on it. Somebody has to look.
            Log.ScriptFailed(log, e, slot.Tag);
            Close(e, flight);
        }
    }

    private void Land(Batch batch, BatchAnswer answer, int place)
    {
        (places[place], flying) = (null, flying - 1);
        if (answer.Done > 0)
        {
            mark.Committed(batch.Number, answer.Head.Bytes, answer.Where);
            slots.Hint(keys, batch.Brings);
        }

        if (answer.Last is { } entry)
            own.Add(batch.Number, batch.From, answer.Head, entry, [.. batch.Commits.Take(answer.Done).Select(c => c.Documents)]);
        // The first of a process knows no chain yet, and is always moved where there is one.
        if (answer.End == BatchEnd.Moved && batch.From != ChainHead.Empty)
        {
            mark.Moved(batch.Number);
            own.Clear();
        }

        if (copies is { IsNeeded: true } && answer.Done > 0)
            Hold(batch.Commits, answer);
        else
            foreach (var commit in batch.Commits.AsSpan(0, answer.Done))
                commit.Answer(Committed.Done);
        if (answer.End != BatchEnd.Done)
        {
            // What was sent after it builds on an end that did not come: it comes back as moved.
            (draining, head) = (true, answer.Head);
            Return(batch.Commits.AsSpan(answer.Done), answer);
        }

        draining &= flying > 0;
        Send();
    }

    /// <summary>Answered when replicas have it; what comes after does not wait for that.</summary>
    private void Hold(PendingCommit[] commits, BatchAnswer answer)
    {
        copies!.Hold(new HeldCommits(
            slot, keys.Audit!, keys.Copies!, answer.Last!, answer.Head.Bytes, time.GetTimestamp(), () =>
            {
                foreach (var commit in commits.AsSpan(0, answer.Done))
                    commit.Answer(Committed.Done);
            }));
    }

    private void Return(ReadOnlySpan<PendingCommit> rest, BatchAnswer answer)
    {
        if (answer.End is BatchEnd.Conflict or BatchEnd.Duplicate)
        {
            rest[0].Answer(answer.End == BatchEnd.Conflict ? Committed.Conflict : Committed.Duplicate);
            rest = rest[1..];
        }

        foreach (var commit in rest)
            if (answer.End == BatchEnd.NotSent)
                commit.Fail(Unsent(answer.Why));
            else if (!commit.IsAnswered)
                again.Enqueue(commit);
    }

    private void Trouble(InFlightBatch flight, StoreUnavailableException why)
    {
        lock (gate)
        {
            Log.NoAnswer(log, slot.Tag, why.Message);
            foreach (var other in places)
                foreach (var commit in other?.Batch.Commits ?? [])
                    if (IsOver(commit, limits.Unknown))
                        commit.Fail(new StoreUnavailableException(
                            $"Whether this was stored is not known yet: {why.Message}", why));
            while (again.TryPeek(out var first) && IsOver(first, limits.Unsent))
                again.Dequeue().Fail(Unsent(why));
            while (waiting.TryPeek(out var first) && IsOver(first, limits.Unsent))
                waiting.Dequeue().Fail(Unsent(why));
        }
    }

    private bool IsOver(PendingCommit commit, TimeSpan limit) => time.GetElapsedTime(commit.Since) >= limit;

    private static StoreUnavailableException Unsent(Exception? why) =>
        new($"Nothing was changed: {why?.Message}", why);

    private void Close(Exception why, InFlightBatch flight)
    {
        lock (gate)
        {
            (stopped, flying) = (stopped ?? why, flying - 1);
            foreach (var commit in flight.Batch.Commits)
                commit.Fail(Stopped());
            while (again.TryDequeue(out var commit) || waiting.TryDequeue(out commit))
                commit.Fail(Stopped());
        }
    }

    private StoreUnavailableException Stopped() => stopped is OperationCanceledException
        ? new("The store is being closed; whether this was stored is not known.", stopped)
        : new($"Nothing more is stored in {slot} until this program is started anew, because storing failed in the middle.", stopped);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical,
            Message = "Commit queue {Slot} is stopped: its script failed, half a commit may be stored")]
        public static partial void ScriptFailed(ILogger log, Exception e, string slot);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Commit queue {Slot} has no answer and asks again: {Why}")]
        public static partial void NoAnswer(ILogger log, string slot, string why);
    }
}
