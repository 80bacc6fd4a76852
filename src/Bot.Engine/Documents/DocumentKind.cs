using System.Text.Json.Serialization.Metadata;
using Bot.Basics;

namespace Bot.Documents;

/// <summary>What is special about a kind of document.</summary>
[Flags]
public enum KindTraits
{
    /// <summary>Nothing: it lies in its team's slot and is loaded when somebody asks for it.</summary>
    None,

    /// <summary>It belongs to a person, who stands above the teams, and lies in the slot of the people.</summary>
    OfPeople = 1,

    /// <summary>It is held whole in memory, and brought up to date before each read.</summary>
    Resident = 2,

    /// <summary>It is kept in a sealed file too, so that it can be answered from after a start while the store is down.</summary>
    LastKnown = 4,

    /// <summary>The one that somebody worked on last can be called "it".</summary>
    Recalled = 8,

    /// <summary>Its due times follow from the team's settings: when those change, all that are open are looked at again.</summary>
    DueFollowsSettings = 16,
}

/// <summary>What storing must know of a kind of document. An object of it is the right to load such documents.</summary>
/// <param name="letter">The letter that its ids begin with; on disk for ever.</param>
/// <param name="format">
/// The format that this program writes, and the newest that it reads. A property with a default may be added without a new one;
/// whatever an older program would misread or lose needs one. A format is never given up: golden files of each are read by a test.
/// </param>
/// <param name="type">What it is in the domain.</param>
/// <param name="traits">What is special about it.</param>
public abstract class DocumentKind(char letter, byte format, Type type, KindTraits traits)
{
    /// <summary>The letter that its ids begin with.</summary>
    public char Letter => letter;

    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    public byte Format => format;

    /// <summary>What it is in the domain.</summary>
    public Type Type => type;

    /// <summary>Whether it has all of these traits.</summary>
    public bool Is(KindTraits wanted) => traits.HasFlag(wanted);

    /// <summary>
    /// The document that it belongs to, from its id alone: seen, sealed, exported and erased with it. Null for one that stands by itself.
    /// </summary>
    public virtual DocId? Owner(DocId id) => null;

    /// <summary>How its heads are written, where memory holds a short form instead of the whole; null for a kind without heads.</summary>
    public virtual IHeadCodec? Heads => null;

    /// <summary>
    /// Adds to how documents of this kind are written as JSON: the parts that features have put into it, under their names.
    /// </summary>
    public virtual void Shape(JsonTypeInfo json)
    {
    }
}

/// <summary>The short form of a document that memory holds: what lists are made from and access is decided on.</summary>
public interface IHeadCodec
{
    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    byte Format { get; }

    /// <summary>The head of a whole document.</summary>
    object Of(Document full);

    /// <summary>As bytes.</summary>
    byte[] Write(object head);

    /// <summary>From bytes.</summary>
    /// <param name="content">What was written.</param>
    /// <param name="format">In which format.</param>
    /// <param name="version">The version of the document that it is the head of.</param>
    /// <param name="words">Shares equal words among many heads.</param>
    /// <exception cref="FormatException">The format is newer than this program, or the bytes are none of it.</exception>
    object Read(ReadOnlySpan<byte> content, byte format, long version, StringPool words);
}
