using System.Text;
using Language.Features;

namespace Language.Identification;

/// <summary>Reads the runs of one to five letters of a text, each word between blanks, which are letters here.</summary>
internal static class LetterRuns
{
    /// <summary>The longest run.</summary>
    public const int Longest = 5;

    /// <summary>Longer texts are read up to here, in UTF-16 units: the language has been seen long before.</summary>
    public const int LongestText = 600;

    /// <summary>Words that stand in every language's lines about wikis, and so tell nothing.</summary>
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal)
    {
        "commons", "wiki", "wikis", "wikipedia", "wikimedia", "wikidata", "wiktionary", "meta", "user", "admin", "bot", "email", "mail",
        "link", "url", "http", "https", "www", "org", "com", "irc", "discord", "facebook", "twitter", "instagram", "telegram", "online",
    };

    /// <summary>Every run with its length, in any order and with repetitions.</summary>
    public static List<(uint Hash, int Length)> Of(string text)
    {
        var plain = Plain(text);
        var runs = new List<(uint, int)>(plain.Length * Longest);
        for (var start = 0; start < plain.Length; start++)
        {
            var hash = Fnv.Start;
            for (var length = 1; length <= Longest && start + length <= plain.Length; length++)
            {
                var letter = plain[start + length - 1];
                hash = Fnv.Add(hash, letter);
                if (!(length == 1 && letter == ' '))
                    runs.Add((Fnv.Add(hash, (char)length), length));
                // A run ends with its word: what follows a blank is another word's.
                if (letter == ' ' && length > 1)
                    break;
            }
        }
        return runs;
    }

    /// <summary>Lower case, one blank between words and around all of them; digits, links and marks are left out.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, LongestText) + 2).Append(' ');
        for (var i = 0; i < text.Length && plain.Length < LongestText; i++)
        {
            var letter = char.ToLowerInvariant(text[i]);
            if (Scripts.IsOfWord(letter) && !char.IsDigit(letter))
                plain.Append(letter);
            else if (letter is not ('\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u00AD'))
                EndWord(plain);
        }
        EndWord(plain);
        return plain.ToString();
    }

    private static void EndWord(StringBuilder plain)
    {
        if (plain[^1] == ' ')
            return;
        var start = plain.Length;
        while (plain[start - 1] != ' ')
            start--;
        if (Everywhere.Contains(plain.ToString(start, plain.Length - start)))
            plain.Length = start;
        else
            plain.Append(' ');
    }
}
