using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Names;

namespace Bot.Cases;

/// <summary>
/// Numbers in a case's head that stand for the names of its parties, so that cases with the same people, or with a member's name, are found
/// without reading them all. They err towards reading: a name that may mean several things says so.
/// </summary>
/// <remarks>
/// 47 bits of the name's SHA-256 (two names in ten million times a million are mistaken for each other), and below them four bits that
/// change whenever names are read by other rules: numbers of before are then not trusted.
/// </remarks>
internal static class PartyKeys
{
    private const int RuleBits = 4;
    private const long Rules = 3;
    private const long Mask = (1 << RuleBits) - 1;

    /// <summary>Stands where no party has a name.</summary>
    private const long Nobody = Rules;

    /// <summary>
    /// Stands beside the others where a name may mean more than its key says: an address, a page within a page, several words, of which
    /// one may be somebody's name; and where the words of the case name a user.
    /// </summary>
    private const long Unsure = (1 << RuleBits) | Rules;

    private const long FirstName = 2 << RuleBits;

    /// <summary>Of the parties of a case, in order.</summary>
    public static ImmutableArray<long> Of(Case of)
    {
        var keys = ImmutableArray<long>.Empty;
        foreach (var party in of.Parties)
        {
            var name = WikiName.Read(party.Name);
            if (name.Key.Length > 0)
                keys = With(keys, Number(name.Key));
            if (!name.IsToldByItsKey)
                keys = With(keys, Unsure);
        }

        if (NamedInWords.Of(of).Count > 0)
            keys = With(keys, Unsure);
        return keys.IsEmpty ? [Nobody] : keys.Sort();
    }

    /// <summary>Of all that some names may mean.</summary>
    public static HashSet<long> Of(IEnumerable<WikiName> names) => [.. names.SelectMany(n => n.Keys).Select(Number)];

    /// <summary>Whether one of these names may stand in a case: to be read whole then, and wherever its head does not tell.</summary>
    public static bool MayHold(CaseHead head, HashSet<long> names)
    {
        if (head.PartyKeys.IsEmpty)
            return true;
        foreach (var key in head.PartyKeys)
            if (key == Unsure || (key & Mask) != Rules || names.Contains(key))
                return true;
        return false;
    }

    /// <summary>How many names two cases have in common.</summary>
    public static int Common(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        var common = 0;
        foreach (var key in one)
            if (key >= FirstName && other.Contains(key))
                common++;
        return common;
    }

    private static ImmutableArray<long> With(ImmutableArray<long> keys, long key) => keys.Contains(key) ? keys : keys.Add(key);

    private static long Number(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var number = BinaryPrimitives.ReadInt64BigEndian(hash) >>> 17;
        return (Math.Max(number, 2) << RuleBits) | Rules;
    }
}
