using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using NodaTime;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>Notes what the store is asked of which slot.</summary>
internal sealed class CountingStore(MemoryStore inner) : StoreOver(inner)
{
    private int asked;

    public MemoryStore Inner => inner;

    public ConcurrentQueue<string> Tails { get; } = new();

    public ConcurrentQueue<string> Dues { get; } = new();

    public ConcurrentQueue<string> Outboxes { get; } = new();

    /// <summary>How often it was asked in which slots something comes due.</summary>
    public int Asked => Volatile.Read(ref asked);

    public void Clear()
    {
        Tails.Clear();
        Dues.Clear();
        Outboxes.Clear();
    }

    public override Task<Tail> Tail(Slot slot, string? after, CancellationToken token)
    {
        Tails.Enqueue(slot.Tag);
        return base.Tail(slot, after, token);
    }

    public override Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token)
    {
        Dues.Enqueue(slot.Tag);
        return base.Due(slot, until, most, token);
    }

    public override Task<ImmutableArray<(Slot Slot, Instant At)>> DueSlots(Instant until, int most, CancellationToken token)
    {
        Interlocked.Increment(ref asked);
        return base.DueSlots(until, most, token);
    }

    public override Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token)
    {
        Outboxes.Enqueue(slot.Tag);
        return base.Outbox(slot, token);
    }
}
