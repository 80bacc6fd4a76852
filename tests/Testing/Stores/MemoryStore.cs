using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Storage.Formats;
using NodaTime;
using Testing.Desk;

namespace Testing.Stores;

/// <summary>
/// The store in memory: for tests of what stands above it. The contract suite runs over it and over the real one. Documents, heads,
/// notices and audit entries are held in the formats of the real one, unsealed: whoever reads has read what was written.
/// </summary>
public sealed class MemoryStore(TimeProvider time) : IStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Slot, MemorySlot> slots = [];
    private readonly Dictionary<string, (string Holder, Instant Until)> leases = [];
    private readonly MemoryWork work = new();
    private readonly Dictionary<string, Instant> marks = [];
    private long turns;

    /// <summary>While true, every call throws as if the store could not be reached.</summary>
    public bool IsDown { get; set; }

    /// <summary>What <see cref="IStore.Short"/> says, of every slot.</summary>
    public FewerCopies? Fewer { get; set; }

    /// <summary>What <see cref="IStore.Lost"/> says.</summary>
    public ImmutableArray<StoreLoss> Losses { get; set; } = [];

    /// <inheritdoc/>
    public FewerCopies? Short(Slot slot) => Fewer;

    /// <inheritdoc/>
    public string Hidden(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    /// <inheritdoc/>
    public Damages Damages { get; } = new(time);

    /// <inheritdoc/>
    public Task Survey(Slot slot, bool slowly, Action<Document> read, CancellationToken token) => In(slot, s =>
    {
        foreach (var document in s.Documents.Values)
            read(document.Read());
        return true;
    });

    /// <inheritdoc/>
    public ImmutableArray<StoreLoss> Lost(Slot slot) => [.. Losses.Where(l => l.Slot == slot)];

    /// <summary>Takes a copy of a document as it stands.</summary>
    /// <returns>What puts it back, in its version, as if nothing had come since.</returns>
    public Func<Task> Copied(Slot of, DocId id)
    {
        MemoryDocument copy;
        lock (gate)
            copy = slots[of].Documents[id];
        return () => In(of, slot => slot.Documents[id] = copy);
    }

    /// <inheritdoc/>
    public Task<Committed> Commit(Commit commit, CancellationToken token) => In(commit.Slot, slot =>
    {
        if (!commit.Slot.IsPeople && commit.Changes.OfType<Claim>().Any())
            throw new ArgumentException("Accounts and names are claimed in the slot of the people.");
        if (slot.Refusal(commit) is { } refusal)
            return refusal;
        slot.Do(commit);
        if (commit.Changes.OfType<Notify>().Any())
            slot.ToldAt = ++turns;
        if (commit.Changes.Any(c => c is Save { Document.Doc: var id } && id == DocId.Team))
            slot.TeamAt = ++turns;
        return Committed.Done;
    });

    /// <inheritdoc/>
    public Task<Tail> Tail(Slot slot, string? after, CancellationToken token) => In(slot, s =>
    {
        var position = s.Audit.Count.ToString(CultureInfo.InvariantCulture);
        if (after is null)
            return new Tail(position, [.. s.Documents.Values.Select(d => (d.Id, d.Version))]);
        var changed = new OrderedDictionary<DocId, long>();
        foreach (var (id, version) in s.Audit.Skip(int.Parse(after, CultureInfo.InvariantCulture)).SelectMany(e => e.Changed))
        {
            changed.Remove(id);
            changed.Add(id, version);
        }

        return new Tail(position, [.. changed.Select(c => (c.Key, c.Value))]);
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        In(slot, s => ids.Select(id => s.Documents.GetValueOrDefault(id)?.Read()).ToImmutableArray());

    /// <inheritdoc/>
    public Task<ImmutableArray<object?>> Heads(Slot slot, IReadOnlyList<(DocId Id, long Version)> of, CancellationToken token) =>
        In(slot, s => of.Select(o => s.Documents.GetValueOrDefault(o.Id)?.ReadHead()).ToImmutableArray());

    /// <inheritdoc/>
    public Task<ImmutableArray<DueItem>> Due(Slot slot, Instant until, int most, CancellationToken token) => In(slot, s =>
        s.Due.Where(d => d.Value <= until).OrderBy(d => d.Value).ThenBy(d => d.Key.Value, StringComparer.Ordinal)
            .Take(most).Select(d => new DueItem(d.Key, d.Value)).ToImmutableArray());

    /// <inheritdoc/>
    public Task<(Instant? Earliest, long Pending)> NextDue(Slot slot, CancellationToken token) =>
        In(slot, s => (s.Due.Count > 0 ? s.Due.Values.Min() : (Instant?)null, (long)s.Due.Count));

    /// <inheritdoc/>
    public Task<ImmutableArray<(Slot Slot, Instant At)>> DueSlots(Instant until, int most, CancellationToken token) => In(Slot.People, _ =>
        slots.Where(s => s.Value.Due.Count > 0).Select(s => (Slot: s.Key, At: s.Value.Due.Values.Min())).Where(s => s.At <= until)
            .OrderBy(s => s.At).ThenBy(s => s.Slot.Tag, StringComparer.Ordinal).Take(most).ToImmutableArray());

    /// <inheritdoc/>
    public Task<SlotsSince> TellingSlots(long turn, CancellationToken token) =>
        In(Slot.People, _ => Since(turn, s => s.Outbox.Count > 0 ? s.ToldAt : 0));

    /// <inheritdoc/>
    public Task<SlotsSince> ChangedTeams(long turn, CancellationToken token) => In(Slot.People, _ => Since(turn, s => s.TeamAt));

    /// <inheritdoc/>
    public Task<ImmutableArray<Instant?>> Settle(IReadOnlyList<Slot> of, CancellationToken token) => In(Slot.People, _ => of
        .Select(s => slots.TryGetValue(s, out var found) && found.Due.Count > 0 ? found.Due.Values.Min() : (Instant?)null)
        .ToImmutableArray());

    private SlotsSince Since(long turn, Func<MemorySlot, long> at) =>
        new(turns, [.. slots.Where(s => at(s.Value) > turn).OrderBy(s => at(s.Value)).Select(s => s.Key)]);

    /// <inheritdoc/>
    public Task BringForward(Slot slot, IReadOnlyList<DueItem> items, CancellationToken token) => In(slot, s =>
    {
        foreach (var (id, at) in items)
            if (s.Documents.ContainsKey(id) && !(s.Due.TryGetValue(id, out var now) && now <= at))
                s.Look(id, at);
        return true;
    });

    /// <inheritdoc/>
    public Task Reschedule(Slot slot, IReadOnlyList<(DueItem Seen, Instant? Next)> items, CancellationToken token) => In(slot, s =>
    {
        foreach (var (seen, next) in items)
            if (s.Due.TryGetValue(seen.Id, out var now) && now == seen.At)
                s.Look(seen.Id, next);
        return true;
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<Notice>> Outbox(Slot slot, CancellationToken token) =>
        In(slot, s => s.Outbox.Select(n => NoticeText.Read(n.Key, n.Value))
            .OrderBy(n => n.Made).ThenBy(n => n.Id, StringComparer.Ordinal).ToImmutableArray());

    /// <inheritdoc/>
    public Task MarkTried(Slot slot, IReadOnlyList<Notice> notices, CancellationToken token) => In(slot, s =>
    {
        foreach (var notice in notices.Where(n => s.Outbox.ContainsKey(n.Id)))
            s.Outbox[notice.Id] = NoticeText.Write(notice with { Tried = true });
        return true;
    });

    /// <inheritdoc/>
    public Task MarkDelivered(Slot slot, IReadOnlyList<string> noticeIds, CancellationToken token) => In(slot, s =>
    {
        foreach (var id in noticeIds)
            s.Outbox.Remove(id);
        return true;
    });

    /// <inheritdoc/>
    public Task<PersonId?> Holder(string claimKey, CancellationToken token) =>
        In(Slot.People, s => s.Claims.TryGetValue(claimKey, out var holder) ? holder : (PersonId?)null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChainedEntry> Audit(Slot slot, [EnumeratorCancellation] CancellationToken token)
    {
        var before = "";
        foreach (var (index, item) in await In(slot, s => s.Audit.Index().ToArray()))
        {
            var holds = MemoryEntry.HashOf(before, item.Plain) == item.Hash;
            before = item.Hash;
            yield return new ChainedEntry((index + 1).ToString(CultureInfo.InvariantCulture), item.Read(), item.Hash, holds);
        }
    }

    /// <inheritdoc/>
    public Task<bool> Lease(string name, string holder, Duration length, CancellationToken token) => In(Slot.People, _ =>
    {
        if (leases.TryGetValue(name, out var lease) && lease.Holder != holder && lease.Until > Now)
            return false;
        leases[name] = (holder, Now + length);
        return true;
    });

    /// <inheritdoc/>
    public Task Release(string name, string holder, CancellationToken token) =>
        In(Slot.People, _ => leases.TryGetValue(name, out var lease) && lease.Holder == holder && leases.Remove(name));

    /// <inheritdoc/>
    public Task<WorkShare> ShareWork(string process, Instant since, Duration length, CancellationToken token) =>
        In(Slot.People, _ => work.Take(process, since, Now, length));

    /// <inheritdoc/>
    public Task LeaveWork(string process, CancellationToken token) => In(Slot.People, _ => work.GiveBack(process));

    /// <inheritdoc/>
    public Task Mark(string name, Instant at, CancellationToken token) =>
        In(Slot.People, _ => marks[name] = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()));

    /// <inheritdoc/>
    public Task<Instant?> Marked(string name, CancellationToken token) =>
        In(Slot.People, _ => marks.TryGetValue(name, out var at) ? at : (Instant?)null);

    /// <inheritdoc/>
    public Task<Instant> Time(CancellationToken token) => In(Slot.People, _ => Now);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private Task<T> In<T>(Slot slot, Func<MemorySlot, T> act)
    {
        lock (gate)
        {
            if (IsDown)
                return Task.FromException<T>(new StoreUnavailableException("The store is down."));
            if (!slots.TryGetValue(slot, out var found))
                slots[slot] = found = new MemorySlot();
            return Task.FromResult(act(found));
        }
    }
}
