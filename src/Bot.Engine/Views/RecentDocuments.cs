using Bot.Basics;
using Bot.Documents;

namespace Bot.Views;

/// <summary>
/// The documents that were read or saved last, 128 at most: whoever works on one comes back to it. What is held counts only while the
/// view knows that very version.
/// </summary>
internal sealed class RecentDocuments
{
    private const int Sets = 32;
    private const int Ways = 4;

    private readonly Lock gate = new();
    private readonly Entry?[] held = new Entry?[Sets * Ways];

    /// <summary>A document in a version; null where it is not at hand.</summary>
    public Document? Find(Slot slot, DocId id, long version)
    {
        if (version <= 0)
            return null;
        lock (gate)
        {
            var set = SetOf(slot, id);
            var at = IndexIn(set, slot, id);
            if (at < 0 || set[at]!.Document.Version != version)
                return null;
            ToFront(set, at);
            return set[0]!.Document;
        }
    }

    /// <summary>Takes one in; what was used longest ago makes room.</summary>
    /// <param name="slot">Where it stands.</param>
    /// <param name="document">The document.</param>
    /// <param name="isTold">Whether the store has told of its version already, as it has of what was loaded from it.</param>
    public void Put(Slot slot, Document document, bool isTold = false)
    {
        lock (gate)
        {
            var set = SetOf(slot, document.Doc);
            var at = IndexIn(set, slot, document.Doc);
            if (at >= 0 && set[at]!.Document.Version > document.Version)
                return;
            ToFront(set, at < 0 ? Ways - 1 : at);
            set[0] = new Entry(slot, document) { IsTold = isTold };
        }
    }

    /// <summary>
    /// Takes in that the store tells of this version, and says whether it did so before: then two wrote one version, as they can where
    /// an older copy was put back in between, and what is held may be the other one.
    /// </summary>
    public bool IsToldTwice(Slot slot, DocId id, long version)
    {
        lock (gate)
        {
            var set = SetOf(slot, id);
            if (IndexIn(set, slot, id) is not (>= 0 and var at) || set[at]!.Document.Version != version)
                return false;
            var was = set[at]!.IsTold;
            set[at]!.IsTold = true;
            return was;
        }
    }

    /// <summary>Forgets one that was removed.</summary>
    public void Forget(Slot slot, DocId id)
    {
        lock (gate)
        {
            var set = SetOf(slot, id);
            if (IndexIn(set, slot, id) is >= 0 and var at)
                set[at] = null;
        }
    }

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        lock (gate)
            Array.Clear(held);
    }

    private Span<Entry?> SetOf(Slot slot, DocId id) => held.AsSpan((int)((uint)HashCode.Combine(slot, id) % Sets) * Ways, Ways);

    private static int IndexIn(Span<Entry?> set, Slot slot, DocId id)
    {
        for (var i = 0; i < set.Length; i++)
            if (set[i] is { } entry && entry.Document.Doc == id && entry.Slot == slot)
                return i;
        return -1;
    }

    private static void ToFront(Span<Entry?> set, int at)
    {
        var entry = set[at];
        set[..at].CopyTo(set[1..]);
        set[0] = entry;
    }

    private sealed record Entry(Slot Slot, Document Document)
    {
        public bool IsTold { get; set; }
    }
}
