using Bot.Basics;
using Bot.Documents;
using Testing.Desk;

namespace Testing.Stores;

/// <summary>A document as <see cref="MemoryStore"/> holds it: in the bytes that the real store seals.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version that it is stored under.</param>
/// <param name="Format">The format of its bytes.</param>
/// <param name="Body">The document.</param>
/// <param name="Head">The head of a case; null for any other document.</param>
internal sealed record MemoryDocument(DocId Id, long Version, byte Format, byte[] Body, byte[]? Head)
{
    private static readonly StringPool Known = new();

    /// <summary>Writes a document under its next version.</summary>
    /// <exception cref="ArgumentException">It is of no kind that can be stored.</exception>
    public static MemoryDocument Next(Document document)
    {
        var kind = Shipped.Kinds.Of(document.Doc);
        var head = kind.Heads is { } heads ? heads.Write(heads.Of(document)) : null;
        return new MemoryDocument(document.Doc, document.Version + 1, kind.Format, Shipped.Codec.Write(document), head);
    }

    /// <summary>Reads the document.</summary>
    public Document Read() => Shipped.Codec.Read(Id, Body, Format, Version);

    /// <summary>Reads the head; null where there is none.</summary>
    public object? ReadHead() =>
        Head is not null && Shipped.Kinds.Of(Id).Heads is { } heads ? heads.Read(Head, heads.Format, Version, Known) : null;
}
