using System.Buffers;
using System.Collections.Frozen;

namespace Bot.Names;

/// <summary>
/// A name that was given where a sentence ends, as in "reported by User:Heron.": what ends the sentence is no part of it. A link or an
/// address says exactly what the name is, and stays; so does a stop that belongs to a short form.
/// </summary>
public static class SentenceEnd
{
    /// <summary>A word of fewer letters before a stop is rather a short form: "Jr.", "St.", "J.".</summary>
    private const int LeastLetters = 3;

    private static readonly SearchValues<char> linked = SearchValues.Create("[]{}|<>");
    private static readonly FrozenSet<string> shortForms = FrozenSet.ToFrozenSet(
        ["esq", "inc", "ltd", "corp", "bros", "mrs", "prof", "rev", "gen", "capt", "sgt", "hon", "etc", "jun", "sen", "phd"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without what ends the sentence; as it is where nothing clearly does.</summary>
    public static string Without(string name)
    {
        if (name.AsSpan().ContainsAny(linked) || PageAddress.Is(name))
            return name;
        var bare = name.TrimEnd(',', ';', ' ');
        if (bare.EndsWith('.') && !IsShortForm(bare[..^1]))
            bare = bare[..^1];
        return bare.AsSpan().ContainsAnyExcept(" :@") ? bare : name;
    }

    private static bool IsShortForm(string before)
    {
        var word = before[(before.LastIndexOfAny([' ', '_', ':', '/']) + 1)..];
        return word.Length < LeastLetters || !char.IsLetterOrDigit(word[^1]) || word.Contains('.', StringComparison.Ordinal)
            || shortForms.Contains(word);
    }
}
