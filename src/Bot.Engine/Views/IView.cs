using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Documents;

namespace Bot.Views;

/// <summary>
/// What a team's memory keeps of one kind: whole documents, or their heads. May be asked and written to from many threads.
/// </summary>
public interface IView
{
    /// <summary>Takes in a document, or its head where the kind has heads; an older one than it holds is left out.</summary>
    /// <param name="documentOrHead">The document, or its head.</param>
    /// <param name="evenIfOlder">Whether it counts although it may be older: the store has just been asked, and holds no other.</param>
    void Put(object documentOrHead, bool evenIfOlder = false);

    /// <summary>Forgets one that was removed.</summary>
    void Forget(DocId id);

    /// <summary>The version it holds; 0 for none.</summary>
    long VersionOf(DocId id);

    /// <summary>Those that the clock may have to look at when settings change.</summary>
    IEnumerable<DocId> Open { get; }

    /// <summary>The whole documents it holds; none where it holds heads.</summary>
    IEnumerable<Document> Documents { get; }
}

/// <summary>Whole documents of one kind, in memory.</summary>
public sealed class ResidentView : IView
{
    private readonly ConcurrentDictionary<DocId, Document> documents = new();

    /// <inheritdoc/>
    public IEnumerable<Document> Documents => documents.Values;

    /// <inheritdoc/>
    public IEnumerable<DocId> Open => documents.Keys;

    /// <summary>One of them.</summary>
    public Document? Find(DocId id) => documents.GetValueOrDefault(id);

    /// <inheritdoc/>
    public void Put(object documentOrHead, bool evenIfOlder = false)
    {
        var document = (Document)documentOrHead;
        documents.AddOrUpdate(document.Doc, document, (_, old) => !evenIfOlder && old.Version >= document.Version ? old : document);
    }

    /// <inheritdoc/>
    public void Forget(DocId id) => documents.TryRemove(id, out _);

    /// <inheritdoc/>
    public long VersionOf(DocId id) => Find(id)?.Version ?? 0;
}
