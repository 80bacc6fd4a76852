using Bot.Basics;
using Bot.Documents;

namespace Bot.Views;

/// <summary>
/// Documents of which the store holds another version than was thought: they may have gone back, so that waiting for a newer one is in
/// vain. They are read anew once, whatever version they have.
/// </summary>
internal sealed class DoubtedDocuments
{
    private readonly Lock gate = new();
    private readonly Dictionary<Slot, HashSet<DocId>> bySlot = [];
    private volatile bool isAny;

    /// <summary>Notes one.</summary>
    public void Add(Slot slot, DocId id)
    {
        lock (gate)
        {
            if (!bySlot.TryGetValue(slot, out var ids))
                bySlot[slot] = ids = [];
            ids.Add(id);
            isAny = true;
        }
    }

    /// <summary>Takes all of a slot; they are doubted no longer.</summary>
    public IReadOnlyCollection<DocId> Take(Slot slot)
    {
        if (!isAny)
            return [];
        lock (gate)
        {
            bySlot.Remove(slot, out var ids);
            isAny = bySlot.Count > 0;
            return ids is null ? [] : ids;
        }
    }
}
