using Bot.Cases;
using Bot.Storage.Formats;
using Bot.Storing;

namespace Testing.Stores;

/// <summary>A document as <see cref="MemoryStore"/> holds it: in the bytes that the real store seals.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version that it is stored under.</param>
/// <param name="Format">The format of its bytes.</param>
/// <param name="Body">The document.</param>
/// <param name="Head">The head of a case; null for any other document.</param>
internal sealed record MemoryDocument(DocId Id, long Version, byte Format, byte[] Body, byte[]? Head)
{
    private static readonly Words Known = new();

    /// <summary>Writes a document under its next version.</summary>
    /// <exception cref="ArgumentException">It is of no kind that can be stored.</exception>
    public static MemoryDocument Next(Document document)
    {
        var type = DocumentType.Of(document.Doc);
        var head = document is Case of ? HeadCodec.Write(of.Head, new ByteWriter()).ToArray() : null;
        return new MemoryDocument(document.Doc, document.Version + 1, type.Format, type.Write(document), head);
    }

    /// <summary>Reads the document.</summary>
    public Document Read() => DocumentType.Of(Id).Read(Body, Format, Version);

    /// <summary>Reads the head; null where there is none.</summary>
    public CaseHead? ReadHead() => Head is null ? null : HeadCodec.Read(Head, HeadCodec.Format, Version, Known);
}
