using System.Security.Cryptography;
using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using NodaTime;

namespace Testing.Stores;

/// <summary>An audit entry as <see cref="MemoryStore"/> holds it: in the bytes that the real store seals.</summary>
/// <param name="At">Its time; no later entry has an earlier one, but after a clock that was more than a minute ahead.</param>
/// <param name="Plain">The entry.</param>
/// <param name="Hash">Over the hash of the entry before and this one.</param>
/// <param name="Changed">The documents of its commit, with their versions.</param>
internal sealed record MemoryEntry(Instant At, byte[] Plain, string Hash, IReadOnlyList<(DocId Id, long Version)> Changed)
{
    private static readonly Duration MostSkew = Duration.FromMinutes(1);
    private static readonly StringPool Known = new();

    /// <summary>Writes an entry after another one.</summary>
    public static MemoryEntry After(MemoryEntry? before, AuditEntry entry, IReadOnlyList<(DocId Id, long Version)> changed)
    {
        var at = before is { } last && last.At > entry.At && last.At - entry.At <= MostSkew ? last.At : entry.At;
        var plain = AuditCodec.Write(entry with { At = at });
        return new MemoryEntry(at, plain, HashOf(before?.Hash ?? "", plain), changed);
    }

    /// <summary>Reads the entry.</summary>
    public AuditEntry Read() => AuditCodec.Read(Plain, AuditCodec.Format, Known);

    /// <summary>The hash of an entry after another one.</summary>
    public static string HashOf(string before, byte[] plain) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(before), .. plain]));
}
