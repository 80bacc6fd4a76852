using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using NodaTime;

namespace Bot.Tests.Conversations;

/// <summary>A store in which somebody else is faster: the next commits, of teams or of the people, meet a newer version.</summary>
internal sealed class ConflictingStore(IStore inner, ReplayedDraw draw) : IStore
{
    /// <summary>How many of the next commits meet a newer version.</summary>
    public int Conflicts { get; set; }

    /// <summary>How many did.</summary>
    public int Met { get; private set; }

    /// <summary>Whether those of the people do instead of those of teams.</summary>
    public bool AmongPeople { get; set; }

    public Task<Committed> Commit(Commit commit, CancellationToken token)
    {
        if (commit.Slot.IsPeople != AmongPeople || Conflicts <= 0 || commit.Audit.Who == PersonId.Clock)
            return inner.Commit(commit, token);
        Conflicts--;
        Met++;
        draw.Again();
        return Task.FromResult(Committed.Conflict);
    }

    public Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        inner.Load(slot, ids, token);

    public Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token) => inner.Outbox(slot, token);

    public Task<Tail> Tail(Slot slot, string? after, CancellationToken token) => inner.Tail(slot, after, token);

    public Task<ImmutableArray<object?>> Heads(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        inner.Heads(slot, ids, token);

    public Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token) =>
        inner.Due(slot, until, most, token);

    public Task<(Instant? Earliest, long Pending)> NextDue(Slot slot, CancellationToken token) => inner.NextDue(slot, token);

    public Task BringForward(Slot slot, IReadOnlyList<DueItem> items, CancellationToken token) => inner.BringForward(slot, items, token);

    public Task Reschedule(Slot slot, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token) =>
        inner.Reschedule(slot, items, token);

    public Task MarkTried(Slot slot, IReadOnlyList<Notice> notices, CancellationToken token) => inner.MarkTried(slot, notices, token);

    public Task MarkDelivered(Slot slot, IReadOnlyList<string> noticeIds, CancellationToken token) =>
        inner.MarkDelivered(slot, noticeIds, token);

    public Task<PersonId?> Holder(string claimKey, CancellationToken token) => inner.Holder(claimKey, token);

    public IAsyncEnumerable<ChainedEntry> Audit(Slot slot, CancellationToken token) => inner.Audit(slot, token);

    public Task<bool> Lease(string name, string holder, Duration length, CancellationToken token) =>
        inner.Lease(name, holder, length, token);

    public Task Release(string name, string holder, CancellationToken token) => inner.Release(name, holder, token);

    public Task Mark(string name, Instant at, CancellationToken token) => inner.Mark(name, at, token);

    public Task<Instant?> Marked(string name, CancellationToken token) => inner.Marked(name, token);

    public Task<Instant> Time(CancellationToken token) => inner.Time(token);
}
