using System.Threading.Channels;
using Bot.Storing;
using NodaTime;

namespace Bot.Delivery;

/// <summary>What waits for one recipient: told in order; what cannot be told now comes back at its time.</summary>
internal sealed class RecipientLane
{
    private const int Batch = 64;

    private readonly Func<IReadOnlyList<Pending>, CancellationToken, Task<IReadOnlyList<(Pending Pending, Instant At)>>> tell;
    private readonly TimeProvider time;
    private readonly Channel<Pending> waiting = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private int busy;

    public RecipientLane(
        Func<IReadOnlyList<Pending>, CancellationToken, Task<IReadOnlyList<(Pending, Instant)>>> tell, TimeProvider time, CancellationToken stop)
    {
        (this.tell, this.time) = (tell, time);
        Finished = Task.Run(() => Run(stop), CancellationToken.None);
    }

    /// <summary>Completes when the lane has ended.</summary>
    public Task Finished { get; }

    /// <summary>Whether something is queued or being told.</summary>
    public bool IsBusy => Volatile.Read(ref busy) > 0;

    public void Add(Pending pending)
    {
        Interlocked.Increment(ref busy);
        waiting.Writer.TryWrite(pending);
    }

    private async Task Run(CancellationToken stop)
    {
        var later = new List<(Pending Pending, Instant At)>();
        var batch = new List<Pending>(Batch);
        try
        {
            while (await Ready(later, stop).ConfigureAwait(false))
            {
                batch.Clear();
                var now = time.Now();
                batch.AddRange(later.Where(l => l.At <= now).Take(Batch).Select(l => l.Pending));
                later.RemoveAll(l => batch.Contains(l.Pending));
                Interlocked.Add(ref busy, batch.Count);
                while (batch.Count < Batch && waiting.Reader.TryRead(out var pending))
                    if (batch.Count == 0 || batch[0].Slot == pending.Slot)
                        batch.Add(pending);
                if (batch.Count == 0)
                    continue;
                later.AddRange(await tell(batch, CancellationToken.None).ConfigureAwait(false));
                Interlocked.Add(ref busy, -batch.Count);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is left stays in the outbox and is told after the next start.
        }
    }

    private async Task<bool> Ready(List<(Pending Pending, Instant At)> later, CancellationToken stop)
    {
        if (later.Count == 0)
            return await waiting.Reader.WaitToReadAsync(stop).ConfigureAwait(false);
        var next = later.Min(l => l.At);
        var wait = next - time.Now();
        if (wait <= Duration.Zero)
            return true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var more = waiting.Reader.WaitToReadAsync(either.Token).AsTask();
        var delay = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(Duration.Min(wait, Duration.FromMinutes(1)).TotalMilliseconds)), time, either.Token);
        // The clock may have moved on while the delay was made, as after a machine's sleep.
        if (time.Now() < next)
            await Task.WhenAny(more, delay).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(more, delay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
        return true;
    }
}
