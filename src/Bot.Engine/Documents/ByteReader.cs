using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace Bot.Documents;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="FormatException">It ends too early, or a length makes no sense.</exception>
public ref struct ByteReader(ReadOnlySpan<byte> content, StringPool words)
{
    private readonly StringPool words = words;
    private ReadOnlySpan<byte> rest = content;

    /// <summary>Whether nothing is left: what a later program added to the end is not there.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>Reads one item of a list.</summary>
    public delegate T Item<out T>(ref ByteReader reader);

    /// <summary>A number from 0.</summary>
    public long Number()
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = Take(1)[0];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }

        throw new FormatException("a number has no end");
    }

    /// <summary>An instant.</summary>
    public Instant Ticks() => NodaConstants.UnixEpoch.PlusTicks(BinaryPrimitives.ReadInt64BigEndian(Take(8)));

    /// <summary>Bytes.</summary>
    public byte[] Bytes() => Take(Number()).ToArray();

    /// <summary>A text.</summary>
    public string Text() => words.Of(Take(Number()));

    /// <summary>A list.</summary>
    public ImmutableArray<T> Many<T>(Item<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        if (count > rest.Length)
            throw new FormatException("a list is longer than what is left");
        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(ref this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length > rest.Length)
            throw new FormatException("it ends too early");
        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }
}
