using System.Buffers.Binary;
using Bot.Basics;
using Bot.Storage.Sealing;

namespace Bot.Backup;

/// <summary>
/// Reads what <see cref="SealedWriter"/> wrote. Whatever it hands out was sealed under this key, in this file, at this place.
/// </summary>
internal sealed class SealedReader : Stream
{
    private readonly Stream from;
    private readonly Sealer sealer;
    private readonly DocId name;
    private byte[] piece = [];
    private int at;
    private long number;
    private bool ended;

    /// <param name="from">Where it is read; stays open.</param>
    /// <param name="sealer">Under the installation's key.</param>
    /// <exception cref="BackupException">It is no backup of this program.</exception>
    public SealedReader(Stream from, Sealer sealer)
    {
        (this.from, this.sealer) = (from, sealer);
        var head = new byte[SealedWriter.Mark.Length + SealedWriter.NameLength];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            || !head.AsSpan().StartsWith(SealedWriter.Mark))
            throw new BackupException("this is no backup of mine, or one of a newer program");
        name = SealedWriter.Named(head.AsSpan(SealedWriter.Mark.Length));
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="BackupException">It is cut off, changed, or sealed under another key.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (at == piece.Length && !ended)
            Open();
        var part = Math.Min(buffer.Length, piece.Length - at);
        piece.AsSpan(at, part).CopyTo(buffer);
        at += part;
        return part;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // There is nothing to write.
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Open()
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        Fill(length);
        var size = BinaryPrimitives.ReadInt32BigEndian(length);
        if (size is < Seal.Overhead or > SealedWriter.PieceLength + Seal.Overhead)
            throw Damaged();
        var closed = new byte[size];
        Fill(closed);
        try
        {
            var key = Seal.Of(closed).Key;
            if (number == 0 && sealer.Keys.Find(key) is null)
                throw new BackupException(
                    $"it was sealed under another master key (its key is {key:x16}, this key file's {sealer.Keys.Current.Id:x16}). "
                    + "Put the key file of that installation in place, or name it by Vault:KeyFile");
            piece = sealer.Open(Slot.People, name, SealedKind.Body, closed, out var seal);
            if (seal.Version != ++number)
                throw Damaged();
            (at, ended) = (0, seal.Content == SealedWriter.Last);
        }
        catch (SealingException bad)
        {
            throw new BackupException($"piece {number + 1} of it was changed or put elsewhere: {bad.Message}", bad);
        }

        if (ended && from.ReadByte() >= 0)
            throw new BackupException("something was added behind its end");
    }

    private void Fill(Span<byte> part)
    {
        if (from.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) < part.Length)
            throw new BackupException($"it is cut off after piece {number}");
    }

    private BackupException Damaged() => new($"piece {number + 1} of it is not where it belongs");
}

/// <summary>A backup cannot be used; the message says why, as the second half of a sentence about the file.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
