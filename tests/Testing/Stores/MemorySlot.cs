using Bot.Audits;
using Bot.Delivery;
using Bot.People;
using Bot.Storing;
using NodaTime;

namespace Testing.Stores;

/// <summary>What <see cref="MemoryStore"/> holds of one slot.</summary>
internal sealed class MemorySlot
{
    public Dictionary<DocId, Document> Documents { get; } = [];

    public Dictionary<DocId, Instant> Due { get; } = [];

    public Dictionary<string, Notice> Outbox { get; } = [];

    public Dictionary<string, PersonId> Claims { get; } = [];

    public HashSet<string> Seen { get; } = [];

    public List<(AuditEntry Entry, string Hash, List<(DocId Id, long Version)> Changed)> Audit { get; } = [];

    public Committed? Refusal(Commit commit)
    {
        if (commit.Seen is { } seen && Seen.Contains(seen))
            return Committed.Duplicate;
        return commit.Changes.All(Holds) ? null : Committed.Conflict;
    }

    public void Do(Commit commit)
    {
        var changed = new List<(DocId Id, long Version)>();
        foreach (var change in commit.Changes)
            Do(change, changed);
        if (commit.Seen is { } seen)
            Seen.Add(seen);
        var last = Audit.Count > 0 ? Audit[^1] : default;
        var entry = last.Entry is { } before && before.At > commit.Audit.At ? commit.Audit with { At = before.At } : commit.Audit;
        Audit.Add((entry, MemoryStore.Hash(last.Hash ?? "", entry), changed));
    }

    private bool Holds(Change change) => change switch
    {
        Save save => VersionOf(save.Document.Doc) == save.Document.Version,
        Remove remove => VersionOf(remove.Id) == remove.Version,
        Look look => VersionOf(look.Id) == look.Version,
        Claim { Person: { } person } claim => !Claims.TryGetValue(claim.Key, out var holder) || holder == person,
        Claim or Tell => true,
        _ => throw new ArgumentException($"{change.GetType().Name} is no change that this store knows."),
    };

    private void Do(Change change, List<(DocId Id, long Version)> changed)
    {
        switch (change)
        {
            case Save save:
                var next = Next(save.Document);
                Documents[next.Doc] = next;
                Look(next.Doc, save.Due);
                changed.Add((next.Doc, next.Version));
                break;
            case Remove remove:
                Documents.Remove(remove.Id);
                Look(remove.Id, null);
                changed.Add((remove.Id, 0));
                break;
            case Look look:
                Look(look.Id, look.Due);
                break;
            case Tell tell:
                Outbox[tell.Notice.Id] = tell.Notice;
                break;
            case Claim { Person: { } person } claim:
                Claims[claim.Key] = person;
                break;
            case Claim claim:
                Claims.Remove(claim.Key);
                break;
        }
    }

    public void Look(DocId id, Instant? due)
    {
        if (due is { } at)
            Due[id] = Rounded(at);
        else
            Due.Remove(id);
    }

    public long VersionOf(DocId id) => Documents.TryGetValue(id, out var document) ? document.Version : 0;

    // Up to a whole millisecond, as in the real one.
    private static Instant Rounded(Instant at)
    {
        var floor = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        return floor < at ? floor + Duration.FromMilliseconds(1) : floor;
    }

    private static Document Next(Document document) => document.Under(document.Version + 1);
}
