using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;

namespace Bot.Views;

/// <summary>Reads documents of the caller's team, or of the people where the kind belongs to them.</summary>
public interface ILoad
{
    /// <summary>Documents by id; null where there is none.</summary>
    /// <param name="right">The kind: whoever has an object of it may load its documents, and no others.</param>
    /// <param name="ids">Which.</param>
    /// <exception cref="ArgumentException">An id is of another kind.</exception>
    /// <exception cref="UnreadableDocumentException">One cannot be unsealed or understood.</exception>
    Task<ImmutableArray<T?>> Load<T>(DocumentKind right, IReadOnlyList<DocId> ids)
        where T : Document;

    /// <summary>
    /// Many documents, as for a list: null also for one that cannot be read, which is noted and does not hold up the others.
    /// </summary>
    /// <param name="right">The kind: whoever has an object of it may load its documents, and no others.</param>
    /// <param name="ids">Which.</param>
    /// <exception cref="ArgumentException">An id is of another kind.</exception>
    Task<ImmutableArray<T?>> LoadReadable<T>(DocumentKind right, IReadOnlyList<DocId> ids)
        where T : Document;
}

/// <summary>Loads for one team.</summary>
/// <param name="readModel">Knows what is current, and has what was used lately.</param>
/// <param name="slot">The team's slot; the people's for a caller without a team.</param>
/// <param name="token">Ends the wait.</param>
public sealed class Loader(ReadModel readModel, Slot slot, CancellationToken token) : ILoad
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<T?>> Load<T>(DocumentKind right, IReadOnlyList<DocId> ids)
        where T : Document =>
        [.. (await readModel.Load(Checked(right, ids), ids, token).ConfigureAwait(false)).Select(document => (T?)document)];

    /// <inheritdoc/>
    public async Task<ImmutableArray<T?>> LoadReadable<T>(DocumentKind right, IReadOnlyList<DocId> ids)
        where T : Document =>
        [.. (await readModel.LoadReadable(Checked(right, ids), ids, token).ConfigureAwait(false)).Select(document => (T?)document)];

    private Slot Checked(DocumentKind right, IReadOnlyList<DocId> ids)
    {
        if (ids.FirstOrDefault(id => id.Kind != right.Letter) is { Value: { } wrong })
            throw new ArgumentException($"{wrong} is no document of the kind '{right.Letter}'");
        return right.Is(KindTraits.OfPeople) ? Slot.People : slot;
    }
}
