using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Basics;
using Bot.Documents;
using Bot.People;

namespace Bot.Views;

/// <summary>
/// What lists, completion and access are decided from: held in memory and brought up to date from the audit's tail before each read,
/// so that it is right across processes.
/// </summary>
public sealed partial class ReadModel(IStore store, KindTable kinds)
{
    private const int Page = 512;

    /// <summary>While one page is unsealed, the next is read.</summary>
    private const int PagesAtOnce = 4;

    /// <summary>Whoever loads more looks at them all once: that is not kept.</summary>
    private const int MostRecent = 8;

    private readonly ConcurrentDictionary<TeamId, TeamView> teams = new();
    private readonly ConcurrentDictionary<Slot, ReadModelFollower> followers = new();

    // Slots whose store went back, until they were read anew; each time another object.
    private readonly ConcurrentDictionary<Slot, object> wentBack = new();
    private readonly RecentDocuments recent = new();
    private readonly DoubtedDocuments doubted = new();
    private readonly Func<TeamId, TeamView> newView = kinds.NewView;
    private readonly ReadableStore readable = new(store, kinds);

    /// <summary>All persons, as last known.</summary>
    public PeopleView People { get; } = new();

    /// <summary>A team as last known.</summary>
    public TeamView Team(TeamId team) => teams.GetOrAdd(team, newView);

    /// <summary>Brings a slot up to date with all that was committed anywhere before this call.</summary>
    public Task Refresh(Slot slot, CancellationToken token)
    {
        var follower = Follower(slot);
        follower.UsedIn = round;
        return follower.Next(token);
    }

    /// <summary>
    /// Before the next read of a slot, all that is held of it is read anew: the store went back, and versions that are held may be ones
    /// that it has no more, or has given again.
    /// </summary>
    public void ReadAnew(Slot slot)
    {
        recent.Clear();
        wentBack[slot] = new object();
        Follower(slot).StartAnew();
    }

    /// <summary>Takes in what this process itself has just committed.</summary>
    public void Apply(Commit commit)
    {
        foreach (var change in commit.Changes)
            switch (change)
            {
                case Save save:
                    var saved = save.Document.Under(save.Document.Version + 1);
                    Put(commit.Slot, saved);
                    if (!IsResident(saved.Doc))
                        recent.Put(commit.Slot, saved);
                    break;
                case Remove remove:
                    Forget(commit.Slot, remove.Id);
                    break;
            }
    }

    /// <summary>
    /// Documents as they stood when their slot was last brought up to date, or newer; null where there is none. Those used lately
    /// come from memory.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">One cannot be unsealed or understood.</exception>
    public async Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token)
    {
        if (ids.Count > MostRecent)
            return await store.Load(slot, ids, token).ConfigureAwait(false);
        var found = new Document?[ids.Count];
        var missing = new List<int>();
        for (var i = 0; i < found.Length; i++)
            if ((found[i] = recent.Find(slot, ids[i], VersionOf(slot, ids[i]))) is null)
                missing.Add(i);
        if (missing.Count > 0)
        {
            var read = await store.Load(slot, missing.ConvertAll(i => ids[i]), token).ConfigureAwait(false);
            foreach (var (at, document) in missing.Zip(read))
                if ((found[at] = document) is not null && !IsResident(ids[at]))
                    recent.Put(slot, document!, isTold: true);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>The same for many, as for a list: null also for one that cannot be read; it is noted.</summary>
    public Task<ImmutableArray<Document?>> LoadReadable(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        Readable.Of(ids, some => Load(slot, some, token), store.Damages.Note);

    /// <summary>
    /// Whether the store holds damage in a slot, of a kind or of any: what seems not to be there may be what cannot be read.
    /// </summary>
    public bool IsDamaged(Slot slot, char? letter = null) =>
        store.Damages.Of(slot).Any(d => letter is null || d.IsDocument && d.On.Kind == letter);

    /// <summary>Whether something ever happened in a slot, as its audit says.</summary>
    public async Task<bool> HasHappened(Slot slot, string what, CancellationToken token)
    {
        await foreach (var entry in store.Audit(slot, token).ConfigureAwait(false))
            if (entry.Entry.What == what)
                return true;
        return false;
    }

    /// <summary>Notes that a document is not there which must be.</summary>
    public void NoteMissing(Slot slot, DocId id) => store.Damages.Note(slot, id, "it is missing");

    /// <summary>
    /// Puts away what was used lately: the store was gone meanwhile, and may have come back with less than it had.
    /// </summary>
    public void PutAway() => recent.Clear();

    /// <summary>Puts away what a commit was built on that met a conflict: it is read anew, also where it went back.</summary>
    internal void Doubt(Commit commit)
    {
        foreach (var change in commit.Changes)
            if (change is Save save)
                Doubt(commit.Slot, save.Document.Doc);
    }

    private void Doubt(Slot slot, DocId id)
    {
        recent.Forget(slot, id);
        doubted.Add(slot, id);
    }

    /// <summary>What commands can be answered from while the store is away: persons, teams, and what kinds say of themselves.</summary>
    public IReadOnlyList<(Slot Slot, Document Document)> LastKnown() =>
    [
        .. People.All.Select(p => (Slot.People, (Document)p)),
        .. teams.Values.SelectMany(v => v.LastKnown.Select(d => (Slot.Of(v.Id), d))),
    ];

    /// <summary>Takes in what was last known before a start; whatever the store says later counts more.</summary>
    public void Restore(IEnumerable<(Slot Slot, Document Document)> lastKnown)
    {
        foreach (var (slot, document) in lastKnown)
            Put(slot, document);
    }

    private ReadModelFollower Follower(Slot slot) =>
        followers.GetOrAdd(slot, s => new ReadModelFollower((after, t) => Follow(s, after, t)));

    private async Task<string> Follow(Slot slot, string? after, CancellationToken token)
    {
        var tail = await store.Tail(slot, after, token).ConfigureAwait(false);
        if (after is null)
        {
            await (slot.IsPeople ? PeopleAnew(tail.Changed, token) : TeamAnew(slot, tail.Changed, token)).ConfigureAwait(false);
            return tail.Position;
        }

        var stale = new List<(DocId Id, long Version)>();
        foreach (var (id, version) in tail.Changed)
            if (version == 0)
                Forget(slot, id);
            else if (VersionOf(slot, id) is var known && known < version)
                stale.Add((id, version));
            else if (known == version && recent.IsToldTwice(slot, id, version))
                Doubt(slot, id);
        await FollowHeads(slot, Team(slot), [.. stale.Where(HasHead)], token).ConfigureAwait(false);
        foreach (var page in stale.Select(s => s.Id).Where(IsResident).Chunk(Page))
            foreach (var document in await readable.Load(slot, page, token).ConfigureAwait(false))
                if (document is not null)
                    Put(slot, document);
        if (doubted.Take(slot) is { Count: > 0 } doubts)
            await TakeAnew(slot, [.. doubts.Except(stale.Select(s => s.Id))], token).ConfigureAwait(false);
        return tail.Position;
    }

    /// <summary>What was held before does not count: it may be of a store that is no more.</summary>
    private async Task PeopleAnew(IReadOnlyList<(DocId Id, long Version)> all, CancellationToken token)
    {
        var there = all.Select(a => a.Id).Where(id => id.Kind == Person.Letter).ToList();
        foreach (var gone in People.All.Select(p => p.Id).Except(there.Select(id => new PersonId(id.Rest))).ToList())
            People.Forget(gone);
        foreach (var page in there.Chunk(Page))
            foreach (var person in (await readable.Load(Slot.People, page, token).ConfigureAwait(false)).OfType<Person>())
                People.Put(person);
    }

    /// <summary>
    /// Takes in what the store holds of these now, be it older than what was held: else who may see a case would be decided from
    /// another version of it here than elsewhere.
    /// </summary>
    private async Task TakeAnew(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token)
    {
        (DocId Id, long Version)[] headed = [.. ids.Select(id => (id, 0L)).Where(HasHead)];
        DocId[] whole = [.. ids.Where(IsResident)];
        try
        {
            foreach (var ((id, _), head) in headed.Zip(await readable.Heads(slot, headed, token).ConfigureAwait(false)))
                if (head is not null)
                    Team(slot.Team).PutHead(id, head, evenIfOlder: true);
                else
                    Forget(slot, id);
            foreach (var (id, document) in whole.Zip(await readable.Load(slot, whole, token).ConfigureAwait(false)))
                if (document is not null)
                    Put(slot, document, evenIfOlder: true);
                else
                    Forget(slot, id);
        }
        catch
        {
            foreach (var id in ids)
                doubted.Add(slot, id);
            throw;
        }
    }

    private Task FollowHeads(Slot slot, TeamView? into, (DocId Id, long Version)[] stale, CancellationToken token)
    {
        var pages = new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce, CancellationToken = token };
        return Parallel.ForEachAsync(stale.Chunk(Page), pages, async (page, stop) =>
        {
            var heads = await readable.Heads(slot, page, stop).ConfigureAwait(false);
            for (var i = 0; i < page.Length; i++)
                if (heads[i] is { } head)
                    into!.PutHead(page[i].Id, head);
        });
    }

    private void Put(Slot slot, Document document, bool evenIfOlder = false)
    {
        if (document is Person person)
        {
            if (evenIfOlder || People.VersionOf(person.Id) < person.Version)
                People.Put(person);
            Noted(slot, document.Doc);
        }
        else if (!slot.IsPeople)
        {
            Team(slot.Team).Put(document, evenIfOlder);
            Noted(slot, document.Doc, evenIfOlder);
        }
    }

    private void Forget(Slot slot, DocId id)
    {
        recent.Forget(slot, id);
        Noted(slot, id);
        if (!slot.IsPeople)
            Team(slot.Team).Forget(id);
        else if (id.Kind == Person.Letter)
            People.Forget(new PersonId(id.Rest));
    }

    private TeamView? Team(Slot slot) => slot.IsPeople ? null : Team(slot.Team);

    private bool HasHead((DocId Id, long Version) of) => kinds.Find(of.Id)?.Heads is not null;

    private bool IsResident(DocId id) => kinds.Find(id)?.Is(KindTraits.Resident) == true;

    private long VersionOf(Slot slot, DocId id) =>
        !slot.IsPeople ? Team(slot.Team).VersionOf(id)
        : id.Kind == Person.Letter ? People.VersionOf(new PersonId(id.Rest))
        : 0;
}
