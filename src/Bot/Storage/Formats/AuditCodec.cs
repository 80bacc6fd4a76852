using System.Security.Cryptography;
using Bot.Basics;
using Bot.Documents;
using Bot.People;

namespace Bot.Storage.Formats;

/// <summary>An audit entry as plain bytes: 16 random bytes of salt, then its fields.</summary>
internal static class AuditCodec
{
    public const byte Format = 1;
    private const int SaltLength = 16;

    /// <summary>Where every entry is sealed to; its place in the chain is what the hash says.</summary>
    public static readonly DocId Place = new("audit:");

    public static byte[] Write(AuditEntry entry)
    {
        var to = new ByteWriter();
        Span<byte> salt = stackalloc byte[SaltLength];
        RandomNumberGenerator.Fill(salt);
        to.Raw(salt);
        to.Ticks(entry.At);
        to.Text(entry.Who.Value);
        to.Text(entry.What);
        to.Text(entry.Detail);
        to.Many(entry.On, static (w, id) => w.Text(id.Value));
        return to.Written.ToArray();
    }

    public static AuditEntry Read(ReadOnlySpan<byte> content, byte format, StringPool words)
    {
        if (format > Format)
            throw new FormatException($"format {format} is newer than this program, which knows {Format}");
        var from = new ByteReader(content[Math.Min(SaltLength, content.Length)..], words);
        var (at, who, what, detail) = (from.Ticks(), new PersonId(from.Text()), from.Text(), from.Text());
        return new AuditEntry(at, who, what, from.Many(static (ref ByteReader r) => new DocId(r.Text())), detail);
    }
}
