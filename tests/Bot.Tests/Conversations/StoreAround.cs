using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using NodaTime;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>The store in memory with one thing or another going wrong.</summary>
internal sealed class StoreAround(TimeProvider time) : IStore
{
    /// <summary>What stands behind it.</summary>
    public MemoryStore Inner { get; } = new(time);

    /// <summary>How many of the next commits of teams meet a newer version.</summary>
    public int Conflicts { get; set; }

    /// <summary>Documents that cannot be unsealed.</summary>
    public HashSet<DocId> Unreadable { get; } = [];

    /// <summary>Runs between reading the outbox and handing it out.</summary>
    public Func<Task> AfterOutbox { get; set; } = () => Task.CompletedTask;

    public Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        if (commit.Slot.IsPeople || Conflicts <= 0)
            return Inner.Commit(commit, token);
        Conflicts--;
        return Task.FromResult(Committed.Conflict);
    }

    public Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        ids.FirstOrDefault(Unreadable.Contains) is { Value: not null } bad
            ? Task.FromException<ImmutableArray<Document?>>(new UnreadableDocumentException(slot, bad, "it was damaged"))
            : Inner.Load(slot, ids, token);

    public async Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token)
    {
        var all = await Inner.Outbox(slot, token);
        await AfterOutbox();
        return all;
    }

    public Task<Tail> Tail(Slot slot, string? after, CancellationToken token) => Inner.Tail(slot, after, token);

    public Task<ImmutableArray<object?>> Heads(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        Inner.Heads(slot, ids, token);

    public Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token) =>
        Inner.Due(slot, until, most, token);

    public Task<(Instant? Earliest, long Pending)> NextDue(Slot slot, CancellationToken token) => Inner.NextDue(slot, token);

    public Task BringForward(Slot slot, IReadOnlyList<DueItem> items, CancellationToken token) => Inner.BringForward(slot, items, token);

    public Task Reschedule(Slot slot, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token) =>
        Inner.Reschedule(slot, items, token);

    public Task MarkTried(Slot slot, IReadOnlyList<Notice> notices, CancellationToken token) => Inner.MarkTried(slot, notices, token);

    public Task MarkDelivered(Slot slot, IReadOnlyList<string> noticeIds, CancellationToken token) =>
        Inner.MarkDelivered(slot, noticeIds, token);

    public Task<PersonId?> Holder(string claimKey, CancellationToken token) => Inner.Holder(claimKey, token);

    public IAsyncEnumerable<ChainedEntry> Audit(Slot slot, CancellationToken token) => Inner.Audit(slot, token);

    public Task<bool> Lease(string name, string holder, Duration length, CancellationToken token) =>
        Inner.Lease(name, holder, length, token);

    public Task Release(string name, string holder, CancellationToken token) => Inner.Release(name, holder, token);

    public Task Mark(string name, Instant at, CancellationToken token) => Inner.Mark(name, at, token);

    public Task<Instant?> Marked(string name, CancellationToken token) => Inner.Marked(name, token);

    public Task<Instant> Time(CancellationToken token) => Inner.Time(token);
}
