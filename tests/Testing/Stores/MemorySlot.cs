using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Storage.Formats;
using NodaTime;

namespace Testing.Stores;

/// <summary>What <see cref="MemoryStore"/> holds of one slot.</summary>
internal sealed class MemorySlot
{
    public Dictionary<DocId, MemoryDocument> Documents { get; } = [];

    public Dictionary<DocId, Instant> Due { get; } = [];

    /// <summary>Notices by id, as text.</summary>
    public Dictionary<string, string> Outbox { get; } = [];

    /// <summary>At which turn something came to be told last; 0 for never.</summary>
    public long ToldAt { get; set; }

    /// <summary>At which turn the team's own document was saved last; 0 for never.</summary>
    public long TeamAt { get; set; }

    public Dictionary<string, PersonId> Claims { get; } = [];

    public HashSet<string> Seen { get; } = [];

    public List<MemoryEntry> Audit { get; } = [];

    public Committed? Refusal(Commit commit)
    {
        if (commit.Seen is { } seen && Seen.Contains(seen))
            return Committed.Duplicate;
        return commit.Changes.All(Holds) ? null : Committed.Conflict;
    }

    public void Do(Commit commit)
    {
        // All is written before anything is changed: what cannot be written changes nothing, as in the real one.
        var written = commit.Changes.Select(c => (c, c is Save save ? MemoryDocument.Next(save.Document) : null)).ToList();
        var changed = new List<(DocId Id, long Version)>();
        foreach (var (change, document) in written)
            Do(change, document, changed);
        if (commit.Seen is { } seen)
            Seen.Add(seen);
        Audit.Add(MemoryEntry.After(Audit.LastOrDefault(), commit.Audit, changed));
    }

    private bool Holds(Change change) => change switch
    {
        Save save => VersionOf(save.Document.Doc) == save.Document.Version,
        Remove remove => VersionOf(remove.Id) == remove.Version,
        SetDue look => VersionOf(look.Id) == look.Version,
        Claim { Person: { } person } claim => !Claims.TryGetValue(claim.Key, out var holder) || holder == person,
        Claim or Notify => true,
        _ => throw new ArgumentException($"{change.GetType().Name} is no change that this store knows."),
    };

    private void Do(Change change, MemoryDocument? document, List<(DocId Id, long Version)> changed)
    {
        switch (change)
        {
            case Save save:
                Documents[document!.Id] = document;
                Look(document.Id, save.Due);
                changed.Add((document.Id, document.Version));
                break;
            case Remove remove:
                Documents.Remove(remove.Id);
                Look(remove.Id, null);
                changed.Add((remove.Id, 0));
                break;
            case SetDue look:
                Look(look.Id, look.Due);
                break;
            case Notify notify:
                Outbox[notify.Notice.Id] = NoticeText.Write(notify.Notice);
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
}
