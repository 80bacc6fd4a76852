using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Commands;
using Bot.Names;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// Open cases in which the same two people stand: often one quarrel, reported twice. Said to whoever may see both, and to nobody else.
/// </summary>
internal static class SamePeople
{
    private const int Two = 2;
    private const int MostNamed = 5;

    /// <summary>The case with what its parties are found by in its head.</summary>
    public static Case Keyed(Case of) => of.WithHead(h => h with
    {
        PartyKeys = [.. of.Parties.Select(p => WikiName.Read(p.Name).Key).Where(k => k.Length > 0).Select(Key).Distinct().Order()],
    });

    /// <summary>The open cases that the caller may see with two of its people.</summary>
    public static IReadOnlyList<CaseHead> Of(CommandContext call, Case of)
    {
        var keys = Keyed(of).Head.PartyKeys;
        if (keys.Length < Two || !of.Head.IsOpen)
            return [];
        return [.. call.Cases().Where(h => h.Value != of.Head.Value && h.PartyKeys.Count(k => keys.Contains(k)) >= Two)
            .OrderBy(h => h.Received)];
    }

    /// <summary>Which they are, in words.</summary>
    public static Text Named(IReadOnlyList<CaseHead> others)
    {
        var first = Words.List([.. others.Take(MostNamed).Select(h => h.Number.ToString())]);
        return others.Count > MostNamed ? Text.Of($"{Text.Ours(first)} and {others.Count - MostNamed} more") : Text.Ours(first);
    }

    /// <summary>48 bits of the name's SHA-256: two names in a million times a million are mistaken for each other.</summary>
    private static long Key(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) >>> 16;
    }
}
