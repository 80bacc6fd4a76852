using System.Buffers;
using System.IO.Compression;

namespace Discord.Gateway;

/// <summary>
/// The zlib-stream transport (Gateway, "Transport Compression"): one inflate context for the whole connection; a message is complete
/// when what came ends in 00 00 FF FF, however many frames that took.
/// </summary>
internal sealed class Inflater : IDisposable
{
    private const int Step = 16 * 1024;
    private static ReadOnlySpan<byte> Suffix => [0x00, 0x00, 0xFF, 0xFF];

    private readonly ArrayBufferWriter<byte> _compressed = new(Step);
    private readonly ArrayBufferWriter<byte> _plain = new(Step);
    private readonly HandFed _source = new();
    private readonly ZLibStream _inflate;
    private readonly int _limit;

    /// <param name="limit">Bytes that one inflated message may have; protects against a bomb.</param>
    public Inflater(int limit)
    {
        _limit = limit;
        _inflate = new ZLibStream(_source, CompressionMode.Decompress);
    }

    /// <summary>The message, once complete; good until the next call.</summary>
    /// <exception cref="InvalidDataException">What came is not deflated, or larger than the limit.</exception>
    public bool Feed(ReadOnlySpan<byte> chunk, out ReadOnlyMemory<byte> message)
    {
        _compressed.Write(chunk);
        message = default;
        if (!_compressed.WrittenSpan.EndsWith(Suffix))
            return false;
        _source.Give(_compressed.WrittenMemory);
        _plain.ResetWrittenCount();
        while (true)
        {
            var read = _inflate.Read(_plain.GetSpan(Step));
            if (read == 0)
                break;
            _plain.Advance(read);
            if (_plain.WrittenCount > _limit)
                throw new InvalidDataException("A gateway message inflates to more than the limit.");
        }
        _compressed.ResetWrittenCount();
        message = _plain.WrittenMemory;
        return true;
    }

    public void Dispose() => _inflate.Dispose();

    /// <summary>Gives out what it was handed, and says "no more for now" instead of "the end" when that is used up.</summary>
    private sealed class HandFed : Stream
    {
        private ReadOnlyMemory<byte> _rest;

        public void Give(ReadOnlyMemory<byte> chunk) => _rest = chunk;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _rest.Length);
            _rest.Span[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
