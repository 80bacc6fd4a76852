using System.Globalization;

namespace Bot.Names;

/// <summary>
/// A name that stands within other words: "the user Heron", "Heron’s sock", "blocked: Heron (again)". Who is meant by them cannot be
/// told from the words, so they are looked through for the name of each who must not read what is said of them.
/// </summary>
internal static class NameWithin
{
    /// <summary>Whether a key has more than one word, so that another's key may stand in it.</summary>
    public static bool HasWords(string key)
    {
        foreach (var letter in key)
            if (!IsOfWord(letter) || IsUnspaced(letter))
                return true;
        return false;
    }

    /// <summary>Whether a key stands in another as words of its own.</summary>
    /// <param name="key">What is looked through, as <see cref="NameKey"/> gives it.</param>
    /// <param name="name">What is looked for.</param>
    public static bool Has(string key, string name)
    {
        if (name.Length == 0 || name.Length > key.Length)
            return false;
        for (var at = key.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Next(key, name, at))
            if (IsEdge(key, at) && IsEdge(key, at + name.Length))
                return true;
        return false;
    }

    /// <summary>Whether a key begins with another as words of its own.</summary>
    public static bool Begins(string key, string name) =>
        name.Length > 0 && key.StartsWith(name, StringComparison.Ordinal) && IsEdge(key, name.Length);

    private static int Next(string key, string name, int at) =>
        at + 1 + name.Length > key.Length ? -1 : key.IndexOf(name, at + 1, StringComparison.Ordinal);

    /// <summary>Whether no word goes on here; in scripts without blanks one may end anywhere.</summary>
    private static bool IsEdge(string key, int at) =>
        at == 0 || at == key.Length || !IsOfWord(key[at - 1]) || !IsOfWord(key[at]) || IsUnspaced(key[at - 1]) || IsUnspaced(key[at]);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Thai to Khmer, kana, Chinese characters, and Korean, whose small words are joined to names.</summary>
    private static bool IsUnspaced(char letter) => letter is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f')
        or (>= '\u1100' and <= '\u11ff') or (>= '\u1780' and <= '\u17ff') or (>= '\u3040' and <= '\u30ff')
        or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7ff');
}
