using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Cases;
using Bot.Contacts;
using Bot.Duty;
using Bot.People;
using Bot.Reminders;
using Bot.Storing;
using Bot.Training;

namespace Bot.Storage.Formats;

/// <summary>A kind of document that is stored: the letter of its ids, and the format that this program writes.</summary>
/// <remarks>
/// A new kind is one line in <see cref="All"/>. A property with a default may be added without a new format;
/// whatever an older program would misread or lose needs one. A format is never given up: golden files of each are read by a test.
/// </remarks>
public sealed class DocumentType
{
    /// <summary>Every kind there is.</summary>
    public static readonly IReadOnlyList<DocumentType> All =
    [
        Of<Team>('t', format: 1),
        Of<Person>('p', format: 1),
        Of<Case>('c', format: 1),
        Of<Reminder>('r', format: 1),
        Of<Agenda>('a', format: 1),
        Of<LinkCode>('l', format: 1),
        Of<ContactBook>('k', format: 1),
        Of<Rota>('o', format: 1),
        Of<Progress>('g', format: 1),
    ];

    private static readonly FrozenDictionary<char, DocumentType> ByKind = All.ToFrozenDictionary(t => t.Kind);
    private readonly Lazy<JsonTypeInfo> json;

    private DocumentType(char kind, Type type, byte format)
    {
        (Kind, Type, Format) = (kind, type, format);
        json = new Lazy<JsonTypeInfo>(() => DocumentJson.Options.GetTypeInfo(type));
    }

    /// <summary>The letter that ids of this kind begin with.</summary>
    public char Kind { get; }

    /// <summary>What it is in the domain.</summary>
    public Type Type { get; }

    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    public byte Format { get; }

    /// <summary>The kind of a document's id.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static DocumentType Of(DocId id) => ByKind.TryGetValue(id.Kind, out var type)
        ? type
        : throw new ArgumentException($"'{id.Kind}' is no kind of document");

    /// <summary>Writes a document.</summary>
    public byte[] Write(Document document) => document.GetType() == Type
        ? JsonSerializer.SerializeToUtf8Bytes(document, json.Value)
        : throw new ArgumentException($"{document.Doc} is a {document.GetType().Name}, but '{Kind}' stands for {Type.Name}");

    /// <summary>Reads a document as it stood in a version.</summary>
    /// <exception cref="FormatException">The format is newer than this program, or the text is none of it.</exception>
    public Document Read(ReadOnlySpan<byte> content, byte format, long version)
    {
        if (format > Format)
            throw new FormatException($"format {format} is newer than this program, which knows {Format}");
        try
        {
            var document = (Document?)JsonSerializer.Deserialize(content, json.Value) ?? throw new FormatException("nothing is in it");
            return document is Case @case
                ? @case with { Version = version, Head = @case.Head with { Version = version } }
                : document with { Version = version };
        }
        catch (JsonException e)
        {
            throw new FormatException("it is no document of this kind", e);
        }
    }

    private static DocumentType Of<T>(char kind, byte format)
        where T : Document => new(kind, typeof(T), format);
}
