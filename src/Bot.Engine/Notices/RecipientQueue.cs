using System.Threading.Channels;
using Bot.Basics;
using NodaTime;

namespace Bot.Notices;

/// <summary>What waits for one recipient: told in order; what cannot be told now comes back at its time.</summary>
internal sealed class RecipientQueue
{
    private const int Batch = 256;
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(500);
    private static readonly Duration LongestNap = Duration.FromMinutes(1);

    private readonly Func<IList<PendingNotice>, Action, Task<IReadOnlyList<(PendingNotice Pending, Instant At)>>> tell;
    private readonly TimeProvider time;
    private readonly Channel<PendingNotice> waiting =
        Channel.CreateUnbounded<PendingNotice>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PriorityQueue<PendingNotice, (Instant At, long Turn)> later = new();
    private long turns;
    private int busy;

    /// <param name="tell">
    /// Tells a batch; gives back what is to be tried again, and when. Throws nothing. What it is given besides adds to the batch what came
    /// since, as long as it is to be told now.
    /// </param>
    /// <param name="time">For waiting.</param>
    /// <param name="stop">Ends the queue after the batch under way.</param>
    public RecipientQueue(
        Func<IList<PendingNotice>, Action, Task<IReadOnlyList<(PendingNotice, Instant)>>> tell, TimeProvider time, CancellationToken stop)
    {
        (this.tell, this.time) = (tell, time);
        Finished = Task.Run(() => Run(stop), CancellationToken.None);
    }

    /// <summary>Completes when the queue has ended.</summary>
    public Task Finished { get; }

    /// <summary>Whether something is queued or being told.</summary>
    public bool IsBusy => Volatile.Read(ref busy) > 0;

    public void Add(PendingNotice pending)
    {
        Interlocked.Increment(ref busy);
        waiting.Writer.TryWrite(pending);
    }

    private async Task Run(CancellationToken stop)
    {
        var batch = new List<PendingNotice>(Batch);
        try
        {
            while (await Ready(stop).ConfigureAwait(false))
            {
                Take(batch);
                if (batch.Count == 0)
                    continue;
                await Gather(batch, stop).ConfigureAwait(false);
                foreach (var (pending, at) in await tell(batch, () => TakeStarted(batch)).ConfigureAwait(false))
                    later.Enqueue(pending, (at, turns++));
                Interlocked.Add(ref busy, -batch.Count);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is left stays in the outbox and is told after the next start.
        }
    }

    /// <summary>
    /// Where many late ones come, as after a time without the bot, the rest of them is still being rung: it is waited for as long as
    /// more come, so that all go together. By the machine's own time: it is a matter of its speed.
    /// </summary>
    private async Task Gather(List<PendingNotice> batch, CancellationToken stop)
    {
        var now = time.Now();
        var before = 0;
        while (before < batch.Count && batch.Count >= LateList.Fewest && batch.TrueForAll(p => LateList.Takes(p.Notice, now)))
        {
            before = batch.Count;
            await Task.Delay(GatherFor, TimeProvider.System, stop).ConfigureAwait(false);
            TakeNew(batch, now);
        }
    }

    /// <summary>First what was put off and whose time has come, then what is new.</summary>
    private void Take(List<PendingNotice> batch)
    {
        batch.Clear();
        var now = time.Now();
        while (later.TryPeek(out var pending, out var next) && next.At <= now
            && (batch.Count < Batch || IsOfTheList(pending, batch.Count, now)))
            batch.Add(later.Dequeue());
        Interlocked.Add(ref busy, batch.Count);
        TakeNew(batch, now);
    }

    private void TakeNew(List<PendingNotice> batch, Instant now)
    {
        while (waiting.Reader.TryPeek(out var pending) && (batch.Count < Batch || IsOfTheList(pending, batch.Count, now)))
            if (waiting.Reader.TryRead(out pending))
                batch.Add(pending);
    }

    /// <summary>What came while the batch waits for its turn, and whose try has begun with its commit, goes with it.</summary>
    private void TakeStarted(List<PendingNotice> batch)
    {
        while (batch.Count < Batch && waiting.Reader.TryPeek(out var pending) && pending.Notice.Tried)
            if (waiting.Reader.TryRead(out pending))
                batch.Add(pending);
    }

    /// <summary>Late ones are told as one list, however many they are.</summary>
    private static bool IsOfTheList(PendingNotice pending, int count, Instant now) =>
        count < LateList.Most && LateList.Takes(pending.Notice, now);

    private async Task<bool> Ready(CancellationToken stop)
    {
        if (!later.TryPeek(out _, out var next))
            return await waiting.Reader.WaitToReadAsync(stop).ConfigureAwait(false);
        var wait = next.At - time.Now();
        if (wait <= Duration.Zero)
            return true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var more = waiting.Reader.WaitToReadAsync(either.Token).AsTask();
        var nap = TimeSpan.FromMilliseconds(Math.Ceiling(Duration.Min(wait, LongestNap).TotalMilliseconds));
        var delay = Task.Delay(nap, time, either.Token);
        // The clock may have moved on while the delay was made, as after a machine's sleep.
        if (time.Now() < next.At)
            await Task.WhenAny(more, delay).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(more, delay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
        return true;
    }
}
