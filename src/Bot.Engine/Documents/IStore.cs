using System.Collections.Immutable;
using Bot.Basics;
using Bot.Notices;
using Bot.People;
using NodaTime;

namespace Bot.Documents;

/// <summary>What the domain asks of storage. One contract suite runs over every implementation.</summary>
/// <remarks>Every call may throw <see cref="StoreUnavailableException"/>; none hangs for longer than the configured limit.</remarks>
public interface IStore
{
    /// <summary>
    /// Does all of a commit or nothing. An unknown outcome is resolved before this returns, or, past the limit, said to be unknown:
    /// then nothing later of that slot is committed before it is resolved. Once it is under way the token does not call it back.
    /// </summary>
    /// <exception cref="ArgumentException">It cannot be stored: a bug of the caller.</exception>
    Task<Committed> Commit(Commit commit, CancellationToken token);

    /// <summary>
    /// What changed in a slot since a position: ids with their present versions (0 = removed), oldest first.
    /// Null says "from the beginning": then every document that the slot holds is listed, in any order.
    /// </summary>
    Task<Tail> Tail(Slot slot, string? after, CancellationToken token);

    /// <summary>Documents by id; null where there is none.</summary>
    /// <exception cref="UnreadableDocumentException">One cannot be unsealed or understood.</exception>
    Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token);

    /// <summary>Heads of documents whose kind has such; null where there is none.</summary>
    /// <param name="slot">Where they lie.</param>
    /// <param name="of">Which, with the versions that a tail gave: no older head counts. 0 where that is not known.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="UnreadableDocumentException">One cannot be unsealed or understood, or is older than that.</exception>
    Task<ImmutableArray<object?>> Heads(Slot slot, IReadOnlyList<(DocId Id, long Version)> of, CancellationToken token);

    /// <summary>What comes due until an instant, earliest first. Instants are kept to the millisecond, rounded up.</summary>
    Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token);

    /// <summary>The earliest due instant of a slot, and how many are pending.</summary>
    Task<(Instant? Earliest, long Pending)> NextDue(Slot slot, CancellationToken token);

    /// <summary>
    /// The slots in which something comes due until an instant, the earliest first; one may be listed for an instant before its true one.
    /// One that is missing, as it may be on a cluster for what another process has just committed, comes by <see cref="Settle"/>.
    /// </summary>
    Task<ImmutableArray<(Slot Slot, Instant At)>> DueSlots(Instant until, int most, CancellationToken token);

    /// <summary>The slots in which something came to be told after a turn; 0 for all in which something may wait.</summary>
    Task<SlotsSince> TellingSlots(long turn, CancellationToken token);

    /// <summary>The slots whose team's own document was changed after a turn; 0 for all that ever were.</summary>
    Task<SlotsSince> ChangedTeams(long turn, CancellationToken token);

    /// <summary>
    /// Looks at what slots hold, and has <see cref="DueSlots"/> and <see cref="TellingSlots"/> say just that: mends what is missing, takes
    /// out what is no more.
    /// </summary>
    /// <returns>The earliest due instant of each; null for none.</returns>
    Task<ImmutableArray<Instant?>> Settle(IReadOnlyList<Slot> of, CancellationToken token);

    /// <summary>
    /// Makes the clock look at documents at an instant at the latest, without an audit entry: a projection is rebuilt, nothing changes.
    /// </summary>
    Task BringForward(Slot slot, IReadOnlyList<DueItem> items, CancellationToken token);

    /// <summary>
    /// Moves the clock's next look at documents from the instant that was seen to another one, or to none, without an audit entry.
    /// One that was moved meanwhile stays where it was moved to.
    /// </summary>
    Task Reschedule(Slot slot, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token);

    /// <summary>All that waits to be told in a slot.</summary>
    Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token);

    /// <summary>Durably notes that a try to tell these has begun.</summary>
    Task MarkTried(Slot slot, IReadOnlyList<Notice> notices, CancellationToken token);

    /// <summary>Strikes off what was told.</summary>
    Task MarkDelivered(Slot slot, IReadOnlyList<string> noticeIds, CancellationToken token);

    /// <summary>Who holds a claim (an account, a name or a room); null for nobody.</summary>
    Task<PersonId?> Holder(string claimKey, CancellationToken token);

    /// <summary>
    /// The audit of a slot, oldest first, each entry checked against its chain. The last one does not hold if newer ones were cut off.
    /// </summary>
    IAsyncEnumerable<ChainedEntry> Audit(Slot slot, CancellationToken token);

    /// <summary>
    /// What a slot had and has no more, as this process knows from outside of the store; none where nothing is missing, or the operator
    /// has accepted it.
    /// </summary>
    ImmutableArray<StoreLoss> Lost(Slot slot) => [];

    /// <summary>The same, after a look whether the slot still has all that this process knows of at this moment.</summary>
    Task<ImmutableArray<StoreLoss>> LostBy(Slot slot, CancellationToken token) => Task.FromResult(Lost(slot));

    /// <summary>
    /// A keyed hash of a word, the same for ever, fit for an id: what is found by the word alone stands under it and not in the clear.
    /// </summary>
    string Hidden(string word);

    /// <summary>What is known to be damaged: it is set aside, and noted here by whoever meets it.</summary>
    Damages Damages { get; }

    /// <summary>
    /// Looks at every value of a slot: whether it can be read, and whether it stands as the audit's chain says. What is damaged is noted,
    /// what was and is no more is settled; what follows for certain from the rest is put right.
    /// </summary>
    /// <param name="slot">The slot.</param>
    /// <param name="slowly">Whether it takes its time, so that nobody waits for it.</param>
    /// <param name="read">Given each document that can be read.</param>
    /// <param name="token">Ends it.</param>
    Task Survey(Slot slot, bool slowly, Action<Document> read, CancellationToken token);

    /// <summary>
    /// Whether what was committed last in a slot stands on fewer servers than it should; null where it stands on all, or where none are
    /// asked for.
    /// Asked after a commit, it speaks of that commit: whatever confirms a later one confirms it too.
    /// </summary>
    FewerCopies? Short(Slot slot) => null;

    /// <summary>Takes or renews a lease by name for a holder; false while another one holds it.</summary>
    Task<bool> Lease(string name, string holder, Duration length, CancellationToken token);

    /// <summary>Gives a lease up, if this holder has it.</summary>
    Task Release(string name, string holder, CancellationToken token);

    /// <summary>
    /// Says that a process lives, and lets it hold its share of the parts of the work: it takes of those that nobody who lives holds, and
    /// gives back what is more than its share. By the store's own clock.
    /// </summary>
    /// <param name="process">Which one: no other is called so.</param>
    /// <param name="since">What was made from then on it may still be telling.</param>
    /// <param name="length">So long it lives without another word.</param>
    /// <param name="token">Ends the wait.</param>
    Task<WorkShare> ShareWork(string process, Instant since, Duration length, CancellationToken token);

    /// <summary>Says that a process shares the work no longer: its parts are free.</summary>
    Task LeaveWork(string process, CancellationToken token);

    /// <summary>
    /// Keeps an instant under a name, outside of every slot and without an audit entry: until when something was seen to.
    /// </summary>
    Task Mark(string name, Instant at, CancellationToken token);

    /// <summary>The instant last kept under a name, to the millisecond; null where there is none.</summary>
    Task<Instant?> Marked(string name, CancellationToken token);

    /// <summary>The store's own clock, to tell a wrong one of ours.</summary>
    Task<Instant> Time(CancellationToken token);
}

/// <summary>What changed since a position.</summary>
/// <param name="Position">Where to go on from.</param>
/// <param name="Changed">Each changed document once, with its present version; 0 when it was removed.</param>
public sealed record Tail(string Position, ImmutableArray<(DocId Id, long Version)> Changed);

/// <summary>Slots in which something happened since a turn.</summary>
/// <param name="Turn">Where to go on from. It is smaller than the one before where the store began anew: then all are listed.</param>
/// <param name="Slots">Which.</param>
public sealed record SlotsSince(long Turn, ImmutableArray<Slot> Slots);

/// <summary>What was committed stands on fewer servers than it should: if the one that has it fails now, it may be lost.</summary>
/// <param name="Have">How many replicas are known to have it.</param>
/// <param name="Needed">How many should.</param>
public sealed record FewerCopies(int Have, int Needed);

/// <summary>A document whose time comes at an instant.</summary>
public readonly record struct DueItem(DocId Id, Instant At);

/// <summary>The store cannot be asked now; it is retried and recovers without a restart.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A stored value that cannot be unsealed, or has a format newer than this program.</summary>
public sealed class UnreadableDocumentException(Slot slot, DocId id, string why, Exception? inner = null)
    : Exception($"{slot} {id}: {why}", inner)
{
    /// <summary>Where it stands.</summary>
    public Slot Slot { get; } = slot;

    /// <summary>Which one.</summary>
    public DocId Document { get; } = id;

    /// <summary>What is wrong with it.</summary>
    public string Why { get; } = why;
}
