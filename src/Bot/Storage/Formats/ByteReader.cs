using System.Buffers.Binary;
using System.Collections.Immutable;
using NodaTime;

namespace Bot.Storage.Formats;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="FormatException">It ends too early, or a length makes no sense.</exception>
internal ref struct ByteReader(ReadOnlySpan<byte> content, Words words)
{
    private readonly Words words = words;
    private ReadOnlySpan<byte> rest = content;

    public delegate T Item<out T>(ref ByteReader reader);

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

    public Instant Ticks() => NodaConstants.UnixEpoch.PlusTicks(BinaryPrimitives.ReadInt64BigEndian(Take(8)));

    public string Text() => words.Of(Take(Number()));

    public ImmutableArray<T> Many<T>(Item<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        if (count > rest.Length)
            throw new FormatException("a list is longer than what is left");
        var items = ImmutableArray.CreateBuilder<T>((int)count);
        for (var i = 0; i < count; i++)
            items.Add(read(ref this));
        return items.MoveToImmutable();
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
