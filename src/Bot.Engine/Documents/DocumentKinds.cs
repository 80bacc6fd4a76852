using System.Collections.Frozen;
using Bot.Basics;

namespace Bot.Documents;

/// <summary>Every kind of document that this program keeps, as features have brought them in.</summary>
public sealed class DocumentKinds
{
    private readonly FrozenDictionary<char, DocumentKind> byLetter;

    /// <summary>Takes them in.</summary>
    /// <exception cref="InvalidOperationException">Two kinds have one letter.</exception>
    public DocumentKinds(IEnumerable<DocumentKind> kinds)
    {
        All = [.. kinds];
        foreach (var twice in All.CountBy(k => k.Letter).Where(c => c.Value > 1))
            throw new InvalidOperationException($"two kinds of documents have the letter '{twice.Key}'");
        byLetter = All.ToFrozenDictionary(k => k.Letter);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<DocumentKind> All { get; }

    /// <summary>The kind of a document's id.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public DocumentKind Of(DocId id) => byLetter.TryGetValue(id.Kind, out var kind)
        ? kind
        : throw new ArgumentException($"'{id.Kind}' is no kind of document");

    /// <summary>The kind of a document's id; null where this program knows none, as for a document of a newer one.</summary>
    public DocumentKind? Find(DocId id) => id.Value.Length > 0 ? byLetter.GetValueOrDefault(id.Kind) : null;
}
