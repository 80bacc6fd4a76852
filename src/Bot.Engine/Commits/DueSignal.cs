using Bot.Basics;
using NodaTime;

namespace Bot.Commits;

/// <summary>
/// When the clock must look at which slot next, as far as this process knows, the earliest first; wakes it when something comes due before
/// the instant that it waits for, and only then.
/// </summary>
public sealed class DueSignal
{
    private readonly Lock gate = new();
    private readonly Dictionary<Slot, Instant> next = [];

    // A slot whose instant moved forward stands here twice: what does not agree with the above is passed over. Where more are passed over
    // than count, the queue is made anew, so that it never has more than twice as many as there are slots, and a few.
    private readonly PriorityQueue<Slot, Instant> queue = new();
    private const int AFew = 16;
    private TaskCompletionSource? waiting;
    private Instant awaited;

    /// <summary>Something in a slot comes due at an instant, if nothing does before.</summary>
    public void At(Slot slot, Instant due)
    {
        TaskCompletionSource? wake = null;
        lock (gate)
        {
            if (next.TryGetValue(slot, out var known) && known <= due)
                return;
            next[slot] = due;
            if (queue.Count >= (2 * next.Count) + AFew)
                MakeAnew();
            else
                queue.Enqueue(slot, due);
            if (due < awaited)
                (wake, waiting) = (waiting, null);
        }

        wake?.TrySetResult();
    }

    /// <summary>The earliest known instant of a slot.</summary>
    public Instant? Of(Slot slot)
    {
        lock (gate)
            return next.TryGetValue(slot, out var at) ? at : null;
    }

    /// <summary>The earliest known instant of all.</summary>
    public Instant? Earliest
    {
        get
        {
            lock (gate)
                return First();
        }
    }

    /// <summary>How many entries are held, those that are passed over included.</summary>
    internal int Held
    {
        get
        {
            lock (gate)
                return queue.Count;
        }
    }

    /// <summary>Takes out the slots whose instant has come.</summary>
    internal IReadOnlyList<Slot> Take(Instant now)
    {
        var taken = new List<Slot>();
        lock (gate)
            while (First() is { } at && at <= now)
            {
                var slot = queue.Dequeue();
                next.Remove(slot);
                taken.Add(slot);
            }

        return taken;
    }

    /// <summary>Takes out one slot, which is looked at now; what comes in from here on counts.</summary>
    internal void Take(Slot slot)
    {
        lock (gate)
            next.Remove(slot);
    }

    /// <summary>Completes when something is known to come due before an instant. For one who waits at a time.</summary>
    internal Task Before(Instant until)
    {
        lock (gate)
        {
            if (First() < until)
                return Task.CompletedTask;
            (waiting, awaited) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), until);
            return waiting.Task;
        }
    }

    private void MakeAnew()
    {
        queue.Clear();
        queue.EnqueueRange(next.Select(n => (n.Key, n.Value)));
    }

    private Instant? First()
    {
        while (queue.TryPeek(out var slot, out var at))
            if (next.TryGetValue(slot, out var known) && known == at)
                return at;
            else
                queue.Dequeue();
        return null;
    }
}
