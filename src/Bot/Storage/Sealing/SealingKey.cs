using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bot.Storage.Sealing;

/// <summary>One key for sealing, with its id. Safe for use by many threads: each gets a cipher of its own.</summary>
/// <remarks>An <see cref="AesGcm"/> that threads share corrupts their operations, hence one a thread.</remarks>
public sealed class SealingKey : IDisposable
{
    private readonly byte[] secret;
    private readonly ThreadLocal<AesGcm> ciphers;

    /// <summary>Takes 32 secret bytes.</summary>
    public SealingKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != 32)
            throw new ArgumentException("A sealing key has 32 bytes.", nameof(secret));
        this.secret = GC.AllocateUninitializedArray<byte>(secret.Length, pinned: true); // Never copied by a collection.
        secret.CopyTo(this.secret);
        Id = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(secret, "key id"u8));
        ciphers = new ThreadLocal<AesGcm>(() => new AesGcm(this.secret, Seal.TagLength), trackAllValues: true);
    }

    /// <summary>Names the key in every header; follows from the key, and does not give it away.</summary>
    public ulong Id { get; }

    /// <summary>This thread's cipher.</summary>
    internal AesGcm Cipher => ciphers.Value!;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var cipher in ciphers.Values)
            cipher.Dispose();
        ciphers.Dispose();
        CryptographicOperations.ZeroMemory(secret);
    }
}
