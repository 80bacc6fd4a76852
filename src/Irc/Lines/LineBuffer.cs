namespace Irc;

/// <summary>
/// Cuts what a socket gives into lines: CR, LF or both end one, empty ones are passed over.
/// A line of more than <see cref="MaxLine"/> bytes is dropped and counted; memory never grows.
/// </summary>
public sealed class LineBuffer
{
    /// <summary>Bytes: 8,191 of tags and 512 of the rest are allowed [message-tags]; the same again for servers with a LINELEN.</summary>
    public const int MaxLine = 17_408;

    readonly byte[] buffer = new byte[MaxLine * 2];
    int start;
    int end;
    int seen;
    bool skipping;

    public long Dropped { get; private set; }

    /// <summary>Room for the next read, never empty once all whole lines are taken.</summary>
    public Memory<byte> Space()
    {
        if (start == end) start = end = seen = 0;
        else if (end > MaxLine)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (end, seen, start) = (end - start, seen - start, 0);
        }
        return buffer.AsMemory(end);
    }

    public void Filled(int bytes) => end += bytes;

    /// <summary>The next whole line without its end; valid until the next <see cref="Space"/>.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (buffer.AsSpan(seen, end - seen).IndexOfAny((byte)'\n', (byte)'\r') is var at and >= 0)
        {
            var from = start;
            var stop = seen + at;
            start = seen = stop + 1;
            if (skipping || stop - from > MaxLine)
            {
                skipping = false;
                Dropped++;
            }
            else if (stop > from)
            {
                line = buffer.AsSpan(from, stop - from);
                return true;
            }
        }
        seen = end;
        if (end - start > MaxLine)
        {
            skipping = true;
            start = end;
        }
        line = default;
        return false;
    }
}
