using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Bot.Storage.Sealing;

/// <summary>
/// The keys of an installation, all derived from the master key: what seals now, what still opens, and what names are hidden with.
/// </summary>
/// <remarks>
/// Keys per case and keys that were rotated out are added by <see cref="Add"/>: a value's header says which one it needs.
/// </remarks>
public sealed class KeyRing : IDisposable
{
    private readonly ConcurrentDictionary<ulong, SealingKey> keys = new();
    private readonly byte[] hiding;

    /// <summary>Derives the keys from a master key of 32 bytes.</summary>
    public KeyRing(ReadOnlySpan<byte> master)
    {
        var sealing = Derive(master, "bot sealing 1"u8);
        Current = new SealingKey(sealing);
        CryptographicOperations.ZeroMemory(sealing);
        hiding = Derive(master, "bot hiding 1"u8);
        Add(Current);
    }

    /// <summary>Derives the keys from a master key, which is cleared: it is not needed any more.</summary>
    public static KeyRing Of(byte[] master)
    {
        try
        {
            return new KeyRing(master);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(master);
        }
    }

    /// <summary>What seals now.</summary>
    public SealingKey Current { get; }

    /// <summary>Adds a key that older values are sealed with. The ring disposes of it.</summary>
    public void Add(SealingKey key) => keys[key.Id] = key;

    /// <summary>The key of an id; null when it is not here.</summary>
    public SealingKey? Find(ulong id) => keys.GetValueOrDefault(id);

    /// <summary>
    /// A keyed hash (HMAC-SHA-256, 24 bytes, base64url) under which a name is found without standing in the clear.
    /// Follows from the master key alone, so it outlives the rotation of sealing keys.
    /// </summary>
    public string Hide(string name)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(hiding, System.Text.Encoding.UTF8.GetBytes(name), hash);
        return System.Buffers.Text.Base64Url.EncodeToString(hash[..24]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
        CryptographicOperations.ZeroMemory(hiding);
    }

    private static byte[] Derive(ReadOnlySpan<byte> master, ReadOnlySpan<byte> purpose)
    {
        if (master.Length != 32)
            throw new ArgumentException("A master key has 32 bytes.", nameof(master));
        var key = GC.AllocateUninitializedArray<byte>(32, pinned: true); // Never copied by a collection.
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, key, [], purpose);
        return key;
    }
}
