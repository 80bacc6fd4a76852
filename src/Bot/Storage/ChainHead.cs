using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Bot.Storage;

/// <summary>The head of an audit's chain: the hash of its last entry (32 bytes) and that entry's time (8 bytes, ticks of 100 ns).</summary>
/// <param name="Bytes">As it stands in the store; empty for a chain without entries.</param>
internal readonly record struct ChainHead(byte[] Bytes)
{
    private const int HashLength = SHA256.HashSizeInBytes;
    private const int Length = HashLength + sizeof(long);

    /// <summary>The year 9999.</summary>
    private const long MostTicks = 2_500_000_000_000_000_000;

    public static readonly ChainHead Empty = new([]);

    /// <summary>The time of the last entry; the least instant where there is none, or what stands there cannot be a time.</summary>
    public Instant At => Bytes.Length == Length
        && BinaryPrimitives.ReadInt64BigEndian(Bytes.AsSpan(HashLength)) is >= 0 and <= MostTicks and var ticks
            ? NodaConstants.UnixEpoch.PlusTicks(ticks)
            : Instant.MinValue;

    public string Hash => Bytes.Length < Length ? "" : Convert.ToHexStringLower(Bytes.AsSpan(0, HashLength));

    public bool Equals(ChainHead other) => Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => Bytes.Length < Length ? 0 : BinaryPrimitives.ReadInt32LittleEndian(Bytes);

    /// <summary>
    /// The head after one more entry: SHA-256 over the hash before (zeros at first), the documents in the clear with their length,
    /// and the entry's plain bytes. Those begin with random salt: whoever has the store but not the key can neither guess an entry
    /// from its hash nor link the chain anew.
    /// </summary>
    public ChainHead Next(string documents, ReadOnlySpan<byte> entry, Instant at)
    {
        var clear = Encoding.UTF8.GetByteCount(documents);
        var room = HashLength + sizeof(int) + clear + entry.Length;
        Span<byte> all = room <= 1024 ? stackalloc byte[1024] : new byte[room];
        all = all[..room];
        all[..HashLength].Clear();
        if (Bytes.Length == Length)
            Bytes.AsSpan(0, HashLength).CopyTo(all);
        BinaryPrimitives.WriteInt32BigEndian(all[HashLength..], clear);
        Encoding.UTF8.GetBytes(documents, all[(HashLength + sizeof(int))..]);
        entry.CopyTo(all[(HashLength + sizeof(int) + clear)..]);
        var next = new byte[Length];
        SHA256.HashData(all, next);
        BinaryPrimitives.WriteInt64BigEndian(next.AsSpan(HashLength), at.ToUnixTimeTicks());
        return new ChainHead(next);
    }
}
