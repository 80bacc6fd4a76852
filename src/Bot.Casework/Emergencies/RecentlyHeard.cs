using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.Emergencies;

/// <summary>
/// What was heard in words lately. The same words are looked at twice, at the front door and where their case is saved; the second time
/// is the answer of the first. Only a hash of the words is kept. For any number of threads.
/// </summary>
internal sealed class RecentlyHeard<T>(Func<string, T> hear)
{
    /// <summary>How many are kept, a power of two.</summary>
    private const int Most = 64;

    private readonly Entry?[] entries = new Entry?[Most];

    /// <summary>The danger in the words: from memory, or heard now.</summary>
    public T Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(words.AsSpan()), hash);
        ref var place = ref entries[hash[0] & (Most - 1)];
        if (Volatile.Read(ref place) is { } known && hash.SequenceEqual(known.Hash))
            return known.Heard;
        var entry = new Entry(hash.ToArray(), hear(words));
        Volatile.Write(ref place, entry);
        return entry.Heard;
    }

    private sealed record Entry(byte[] Hash, T Heard);
}
