using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Basics;
using Bot.Documents;

namespace Bot.Storage.Formats;

/// <summary>Writes documents as bytes and reads them, each in the format of its kind.</summary>
public sealed class DocumentCodec
{
    private readonly FrozenDictionary<char, Lazy<JsonTypeInfo>> json;

    /// <summary>For these kinds.</summary>
    public DocumentCodec(DocumentKinds kinds)
    {
        Kinds = kinds;
        Options = DocumentJson.For(kinds);
        json = kinds.All.ToFrozenDictionary(k => k.Letter, k => new Lazy<JsonTypeInfo>(() => Options.GetTypeInfo(k.Type)));
    }

    /// <summary>The kinds.</summary>
    public DocumentKinds Kinds { get; }

    /// <summary>How they are written as JSON.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>Writes a document in the present format of its kind.</summary>
    /// <exception cref="ArgumentException">There is no such kind, or the document is none of it.</exception>
    public byte[] Write(Document document)
    {
        var kind = Kinds.Of(document.Doc);
        var type = document.GetType();
        if (type != kind.Type)
            throw new ArgumentException($"{document.Doc} is a {type.Name}, but '{kind.Letter}' stands for {kind.Type.Name}");
        return JsonSerializer.SerializeToUtf8Bytes(document, json[kind.Letter].Value);
    }

    /// <summary>Reads a document as it stood in a version.</summary>
    /// <param name="id">Which document.</param>
    /// <param name="content">What was written.</param>
    /// <param name="format">In which format.</param>
    /// <param name="version">As which version.</param>
    /// <exception cref="FormatException">The format is newer than this program, or the text is none of it.</exception>
    public Document Read(DocId id, ReadOnlySpan<byte> content, byte format, long version)
    {
        var kind = Kinds.Find(id) ?? throw new FormatException($"'{id}' is of a kind that this program does not know");
        if (format > kind.Format)
            throw new FormatException($"format {format} is newer than this program, which knows {kind.Format}");
        try
        {
            var document = (Document?)JsonSerializer.Deserialize(content, json[kind.Letter].Value);
            return (document ?? throw new FormatException("nothing is in it")).Under(version);
        }
        catch (JsonException e)
        {
            throw new FormatException("it is no document of this kind", e);
        }
    }
}
