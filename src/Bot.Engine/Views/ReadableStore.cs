using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;

namespace Bot.Views;

/// <summary>What can be read of a store. What cannot is noted and left out, and does not hold up the rest.</summary>
internal sealed class ReadableStore(IStore store, KindTable kinds)
{
    /// <summary>Documents by id; null where there is none, or it cannot be read.</summary>
    public Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token) =>
        Readable.Of(ids, some => store.Load(slot, some, token), store.Damages.Note);

    /// <summary>Heads by id; where one cannot be read, it is made of its document.</summary>
    public async Task<ImmutableArray<object?>> Heads(Slot slot, IReadOnlyList<(DocId Id, long Version)> of, CancellationToken token)
    {
        var bad = new HashSet<DocId>();
        var heads = await Readable.Of(of, some => store.Heads(slot, some, token), b => bad.Add(b.Document)).ConfigureAwait(false);
        if (bad.Count == 0)
            return heads;
        var whole = (await Load(slot, [.. bad], token).ConfigureAwait(false)).OfType<Document>().ToDictionary(d => d.Doc);
        return [.. heads.Zip(of, (head, asked) =>
            head ?? (whole.TryGetValue(asked.Id, out var document) ? kinds.Of(asked.Id).Heads!.Of(document) : null))];
    }
}
