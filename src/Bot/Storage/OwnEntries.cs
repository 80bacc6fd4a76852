namespace Bot.Storage;

/// <summary>
/// What this process itself put into a slot's audit lately: its own tail need not read that back. What others wrote in between is never
/// passed over, because a batch works only on the head of the chain that it was made for.
/// </summary>
/// <param name="most">How many commits are remembered at most, about 100 bytes each.</param>
internal sealed class OwnEntries(int most = 4_096)
{
    private readonly Lock gate = new();
    private readonly List<Own> batches = [];
    private int commits;

    /// <summary>Notes what a batch did. Batches may come in another order than they were done in.</summary>
    /// <param name="number">Grows from one batch of a queue to the next.</param>
    /// <param name="from">The chain's head before it.</param>
    /// <param name="to">The chain's head after it.</param>
    /// <param name="last">The id of its last entry in the stream.</param>
    /// <param name="documents">Of each commit that was done, what changed, in the clear.</param>
    public void Add(long number, ChainHead from, ChainHead to, string last, string[] documents)
    {
        lock (gate)
        {
            var at = batches.Count;
            while (at > 0 && batches[at - 1].Number > number)
                at--;
            batches.Insert(at, new Own(number, from, to, last, documents));
            commits += documents.Length;
            if (commits > most)
                Forget();
        }
    }

    /// <summary>What follows on a position without a gap, as far as it was written here, and the position after it.</summary>
    /// <returns>The same position and nothing where that is not known.</returns>
    public (string Position, IReadOnlyList<string> Documents) After(string position)
    {
        lock (gate)
        {
            var at = batches.FindLastIndex(b => b.Last == position);
            if (at < 0)
                return (position, []);
            var documents = new List<string>();
            for (; at + 1 < batches.Count && batches[at + 1].From == batches[at].To; at++)
                documents.AddRange(batches[at + 1].Documents);
            return (batches[at].Last, documents);
        }
    }

    /// <summary>Forgets all: the chain is another one, or somebody else wrote to it.</summary>
    public void Clear()
    {
        lock (gate)
        {
            batches.Clear();
            commits = 0;
        }
    }

    /// <summary>Half at a time, so that it is seldom done.</summary>
    private void Forget()
    {
        var old = 0;
        while (commits > most / 2 && old < batches.Count)
            commits -= batches[old++].Documents.Length;
        batches.RemoveRange(0, old);
    }

    private readonly record struct Own(long Number, ChainHead From, ChainHead To, string Last, string[] Documents);
}
