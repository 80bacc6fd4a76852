using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace Bot.Documents;

/// <summary>Writes numbers of variable length, instants and short texts one after another.</summary>
public sealed class ByteWriter
{
    private byte[] buffer = new byte[256];
    private int at;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, at);

    /// <summary>A number from 0: seven bits a byte, lowest first.</summary>
    public void Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var room = Room(10);
        var used = 0;
        for (; value > 0x7f; value >>= 7)
            room[used++] = (byte)(value | 0x80);
        room[used++] = (byte)value;
        at += used;
    }

    /// <summary>An instant in ticks of 100 ns.</summary>
    public void Ticks(Instant instant)
    {
        BinaryPrimitives.WriteInt64BigEndian(Room(8), instant.ToUnixTimeTicks());
        at += 8;
    }

    /// <summary>Bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        at += bytes.Length;
    }

    /// <summary>Bytes, with their length before them.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    /// <summary>A text, with its length before it.</summary>
    public void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        at += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
    }

    /// <summary>A list, with its length before it.</summary>
    public void Many<T>(ImmutableArray<T> items, Action<ByteWriter, T> write)
    {
        Number(items.IsDefault ? 0 : items.Length);
        if (!items.IsDefault)
            foreach (var item in items)
                write(this, item);
    }

    private Span<byte> Room(int length)
    {
        if (buffer.Length - at < length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, at + length));
        return buffer.AsSpan(at);
    }
}
