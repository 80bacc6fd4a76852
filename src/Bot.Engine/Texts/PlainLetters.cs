using System.Text;
using Bot.Names;

namespace Bot.Texts;

/// <summary>
/// Texts without accents, as a telephone types them: "Zoë" is "zoe", "Łukasz" is "lukasz", "straße" is "strasse". Where umlauts are
/// often written with an e ("Mueller"), that is a second way.
/// </summary>
public static class PlainLetters
{
    private static readonly Dictionary<char, string> letters = new()
    {
        ['ß'] = "ss", ['ł'] = "l", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i",
        ['ħ'] = "h", ['ŧ'] = "t", ['ŋ'] = "n", ['ĸ'] = "k", ['ſ'] = "s", ['ə'] = "e", ['ё'] = "е", ['’'] = "'", ['‘'] = "'",
    };

    private static readonly Dictionary<char, string> spelled = new()
    {
        ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ø'] = "oe", ['å'] = "aa",
    };

    /// <summary>The text in small letters without accents.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="umlauts">Whether "ü" becomes "ue", and not "u".</param>
    public static string Of(string text, bool umlauts = false) => Folded(text, umlauts).Text;

    /// <summary>Where words stand in a text, read in either way: place and length in the text itself. Null where they do not.</summary>
    /// <param name="text">In form C.</param>
    /// <param name="words">As typed.</param>
    public static (int At, int Length)? Find(string text, string words)
    {
        var wanted = Of(words);
        if (wanted.Length == 0)
            return null;
        foreach (var umlauts in new[] { false, true })
        {
            var (plain, places) = Folded(text, umlauts);
            var at = plain.IndexOf(wanted, StringComparison.Ordinal);
            if (at >= 0)
                return (places[at], places[at + wanted.Length - 1] + 1 - places[at]);
        }

        return null;
    }

    /// <summary>The plain text, and for each of its letters where it comes from.</summary>
    private static (string Text, List<int> Places) Folded(string text, bool umlauts)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var small = char.ToLowerInvariant(text[i]);
            foreach (var c in Plain(small, umlauts))
            {
                plain.Append(char.ToLowerInvariant(c));
                places.Add(i);
            }
        }

        return (plain.ToString(), places);
    }

    private static string Plain(char small, bool umlauts)
    {
        if (char.IsAscii(small) || char.IsSurrogate(small))
            return small.ToString();
        if ((umlauts ? spelled.GetValueOrDefault(small) : null) is { } spelling)
            return spelling;
        if (letters.GetValueOrDefault(small) is { } letter)
            return letter;
        // Only of Latin, Greek and Cyrillic letters is what stands over them no letter of its own.
        return small < '\u0530' || small is >= '\u1e00' and < '\u2000' ? string.Concat(Normal.D(small.ToString()).Where(IsLetter))
            : small.ToString();
    }

    private static bool IsLetter(char c) => c is < '\u0300' or > '\u036f';
}
