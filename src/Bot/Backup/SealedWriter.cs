using System.Buffers.Binary;
using System.Security.Cryptography;
using Bot.Basics;
using Bot.Storage.Sealing;

namespace Bot.Backup;

/// <summary>
/// A stream that is sealed as it is written: a line that says what it is, 16 random bytes that name this file, then pieces of 1 MiB, each
/// with its length (4 bytes, big-endian) and sealed under the file's name and the piece's number. The last says that it is the last. So a
/// piece that is changed, left out, put elsewhere or taken from another file does not open, and a file that is cut off is known to be.
/// </summary>
internal sealed class SealedWriter : Stream
{
    /// <summary>What the file begins with.</summary>
    public static ReadOnlySpan<byte> Mark => "casebot backup 1\n"u8;

    public const int NameLength = 16;
    public const int PieceLength = 1 << 20;
    public const byte More = 1;
    public const byte Last = 2;

    private readonly Stream to;
    private readonly Sealer sealer;
    private readonly DocId name;
    private readonly byte[] piece = new byte[PieceLength];
    private int filled;
    private long number;

    /// <param name="to">Where it is written; stays open.</param>
    /// <param name="sealer">Under the installation's key.</param>
    public SealedWriter(Stream to, Sealer sealer)
    {
        (this.to, this.sealer) = (to, sealer);
        var random = RandomNumberGenerator.GetBytes(NameLength);
        name = Named(random);
        to.Write(Mark);
        to.Write(random);
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>What stands in the place of a document's id when a piece is sealed.</summary>
    public static DocId Named(ReadOnlySpan<byte> random) => new("m:backup:" + Convert.ToHexStringLower(random));

    /// <summary>Seals what is left as the last piece.</summary>
    public void Finish() => Close(Last);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == PieceLength)
                Close(More);
            var part = Math.Min(buffer.Length, PieceLength - filled);
            buffer[..part].CopyTo(piece.AsSpan(filled));
            filled += part;
            buffer = buffer[part..];
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // A piece is written when it is full: sealed parts of one would show how it grew.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Close(byte format)
    {
        var closed = sealer.Close(Slot.People, name, SealedKind.Body, format, ++number, piece.AsSpan(0, filled));
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, closed.Length);
        to.Write(length);
        to.Write(closed);
        CryptographicOperations.ZeroMemory(piece.AsSpan(0, filled));
        filled = 0;
    }
}
