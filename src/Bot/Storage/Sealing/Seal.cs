using System.Buffers.Binary;
using System.Text;
using Bot.Basics;

namespace Bot.Storage.Sealing;

/// <summary>What a sealed value says in the clear, before the ciphertext.</summary>
/// <remarks>
/// 38 bytes, big-endian: seal format (1), format of the content (1), version (8), key id (8), nonce (12); ciphertext; tag (16) at the end.
/// The seal covers the header too, and binds slot, document and kind, which are known from where the value stands.
/// </remarks>
/// <param name="Content">The format of what is sealed; each kind of document counts its own.</param>
/// <param name="Version">The document's version.</param>
/// <param name="Key">Which key opens it.</param>
public readonly record struct Seal(byte Content, long Version, ulong Key)
{
    /// <summary>The seal format that this program writes, and the newest that it reads.</summary>
    public const byte Format = 1;

    internal const int NonceLength = 12;
    internal const int TagLength = 16;
    internal const int NonceAt = 18;
    internal const int Length = NonceAt + NonceLength;

    /// <summary>Bytes that sealing adds.</summary>
    public const int Overhead = Length + TagLength;

    /// <summary>Reads the header of a sealed value.</summary>
    /// <exception cref="SealingException">It is none, or of a newer format than this program knows.</exception>
    public static Seal Of(ReadOnlySpan<byte> value)
    {
        if (value.Length < Overhead)
            throw new SealingException($"too short to be sealed ({value.Length} bytes)");
        if (value[0] != Format)
            throw new SealingException($"seal format {value[0]} is not known to this program, which knows {Format}");
        return new Seal(
            value[1], BinaryPrimitives.ReadInt64BigEndian(value[2..]), BinaryPrimitives.ReadUInt64BigEndian(value[10..]));
    }

    internal void Write(Span<byte> header)
    {
        header[0] = Format;
        header[1] = Content;
        BinaryPrimitives.WriteInt64BigEndian(header[2..], Version);
        BinaryPrimitives.WriteUInt64BigEndian(header[10..], Key);
    }

    /// <summary>The associated data: header without nonce, kind, slot, document.</summary>
    internal static int Bind(ReadOnlySpan<byte> value, SealedKind kind, Slot slot, DocId id, Span<byte> data)
    {
        value[..NonceAt].CopyTo(data);
        data[NonceAt] = (byte)kind;
        var at = NonceAt + 1;
        at += Encoding.UTF8.GetBytes(slot.Tag, data[at..]);
        data[at++] = 0;
        return at + Encoding.UTF8.GetBytes(id.Value, data[at..]);
    }

    internal static int BindLength(Slot slot, DocId id) =>
        NonceAt + 2 + Encoding.UTF8.GetMaxByteCount(slot.Tag.Length) + Encoding.UTF8.GetMaxByteCount(id.Value.Length);
}
