using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using NodaTime;

namespace Bot.Tests.Conversations;

/// <summary>Passes everything on to another store; tests take over what should go differently.</summary>
internal abstract class StoreOver(IStore inner) : IStore
{
    public virtual Task<Committed> Commit(Commit commit, CancellationToken token) => inner.Commit(commit, token);

    public virtual Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        inner.Load(slot, ids, token);

    public virtual Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token) => inner.Outbox(slot, token);

    public virtual Task<Tail> Tail(Slot slot, string? after, CancellationToken token) => inner.Tail(slot, after, token);

    public virtual Task<ImmutableArray<object?>> Heads(
        Slot slot, IReadOnlyList<(DocId Id, long Version)> of, CancellationToken token) => inner.Heads(slot, of, token);

    public virtual Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token) =>
        inner.Due(slot, until, most, token);

    public virtual Task<(Instant? Earliest, long Pending)> NextDue(Slot slot, CancellationToken token) => inner.NextDue(slot, token);

    public virtual Task<ImmutableArray<(Slot Slot, Instant At)>> DueSlots(Instant until, int most, CancellationToken token) =>
        inner.DueSlots(until, most, token);

    public virtual Task<SlotsSince> TellingSlots(long turn, CancellationToken token) => inner.TellingSlots(turn, token);

    public virtual Task<SlotsSince> ChangedTeams(long turn, CancellationToken token) => inner.ChangedTeams(turn, token);

    public virtual Task<ImmutableArray<Instant?>> Settle(IReadOnlyList<Slot> of, CancellationToken token) => inner.Settle(of, token);

    public virtual Task BringForward(Slot slot, IReadOnlyList<DueItem> items, CancellationToken token) =>
        inner.BringForward(slot, items, token);

    public virtual Task Reschedule(Slot slot, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token) =>
        inner.Reschedule(slot, items, token);

    public virtual Task MarkTried(Slot slot, IReadOnlyList<Notice> notices, CancellationToken token) =>
        inner.MarkTried(slot, notices, token);

    public virtual Task MarkDelivered(Slot slot, IReadOnlyList<string> noticeIds, CancellationToken token) =>
        inner.MarkDelivered(slot, noticeIds, token);

    public virtual Task<PersonId?> Holder(string claimKey, CancellationToken token) => inner.Holder(claimKey, token);

    public virtual IAsyncEnumerable<ChainedEntry> Audit(Slot slot, CancellationToken token) => inner.Audit(slot, token);

    public virtual Task<bool> Lease(string name, string holder, Duration length, CancellationToken token) =>
        inner.Lease(name, holder, length, token);

    public virtual Task Release(string name, string holder, CancellationToken token) => inner.Release(name, holder, token);

    public virtual Task<WorkShare> ShareWork(string process, Instant since, Duration length, CancellationToken token) =>
        inner.ShareWork(process, since, length, token);

    public virtual Task LeaveWork(string process, CancellationToken token) => inner.LeaveWork(process, token);

    public virtual Task Mark(string name, Instant at, CancellationToken token) => inner.Mark(name, at, token);

    public virtual Task<Instant?> Marked(string name, CancellationToken token) => inner.Marked(name, token);

    public virtual string Hidden(string word) => inner.Hidden(word);

    public virtual Damages Damages => inner.Damages;

    public virtual Task Survey(Slot slot, bool slowly, Action<Document> read, CancellationToken token) =>
        inner.Survey(slot, slowly, read, token);

    public virtual Task<Instant> Time(CancellationToken token) => inner.Time(token);
}
