using System.Buffers;

namespace Bot.Names;

/// <summary>
/// Most names are words of unaccented letters and digits, with "User:" before them or not. They mean one thing alone, and are read
/// without looking for links, addresses and escapes; what comes out is the same.
/// </summary>
internal static class PlainName
{
    private const string Prefix = "User:";
    private static readonly SearchValues<char> inside =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _");

    /// <summary>The name without its prefix, as it is shown; null where it takes more to read it.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="isPage">Whether the prefix was there.</param>
    public static string? Of(string typed, out bool isPage)
    {
        isPage = typed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        var name = typed.AsSpan(isPage ? Prefix.Length : 0);
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name.ContainsAnyExcept(inside) || IsBlank(name[^1]))
            return null;
        if (PageLinkWords.MayEndSo(name) || NameBeside.MayStandIn(name))
            return null;
        var blanks = name.IndexOfAny(' ', '_') is >= 0 and var at ? name[at..] : default;
        for (var i = 1; i < blanks.Length; i++)
            if (IsBlank(blanks[i]) && IsBlank(blanks[i - 1]))
                return null;
        // "User Heron" may lack its colon.
        if (!isPage && !blanks.IsEmpty && Namespaces.Of(name[..^blanks.Length].ToString()) != Namespace.None)
            return null;
        return Capital(!blanks.IsEmpty ? name.ToString().Replace('_', ' ') : isPage ? name.ToString() : typed);
    }

    private static bool IsBlank(char c) => c is ' ' or '_';

    private static string Capital(string name) =>
        char.IsAsciiLetterUpper(name[0]) ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
