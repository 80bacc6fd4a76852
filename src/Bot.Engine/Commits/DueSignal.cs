using System.Collections.Concurrent;
using Bot.Basics;
using NodaTime;

namespace Bot.Commits;

/// <summary>When the clock must look at a slot next, as far as this process knows; wakes it when that moves forward.</summary>
public sealed class DueSignal
{
    private readonly ConcurrentDictionary<Slot, Instant> next = new();
    private TaskCompletionSource changed = New();

    /// <summary>Something in a slot comes due at an instant.</summary>
    public void At(Slot slot, Instant due)
    {
        var moved = false;
        next.AddOrUpdate(slot, _ => { moved = true; return due; }, (_, old) => (moved = due < old) ? due : old);
        if (moved)
            Interlocked.Exchange(ref changed, New()).TrySetResult();
    }

    /// <summary>The earliest known instant of a slot.</summary>
    public Instant? Of(Slot slot) => next.TryGetValue(slot, out var at) ? at : null;

    /// <summary>Replaces what is known, after the store was asked.</summary>
    internal void Known(Slot slot, Instant? at)
    {
        if (at is { } instant)
            next[slot] = instant;
        else
            next.TryRemove(slot, out _);
    }

    /// <summary>Completes when something earlier than known before was added.</summary>
    internal Task Changed => Volatile.Read(ref changed).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
