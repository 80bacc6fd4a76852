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

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EverywhereSpans =
        Everywhere.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every run with its length, in any order and with repetitions.</summary>
    public static List<(uint Hash, int Length)> Of(string text)
    {
        var plain = Plain(text, LongestText);
        var runs = new List<(uint, int)>(plain.Length * Longest);
        foreach (var run in new RunsOfWords(plain))
            runs.Add(run);
        return runs;
    }

    /// <summary>Lower case, one blank between words and around all of them; digits, links and marks are left out.</summary>
    internal static string Plain(ReadOnlySpan<char> text, int longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest) + 2).Append(' ');
        for (var i = 0; i < text.Length && plain.Length < longest; i++)
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
        Span<char> word = stackalloc char[LongestEverywhere];
        var length = plain.Length - start;
        if (length <= word.Length)
            plain.CopyTo(start, word, length);
        if (length <= word.Length && EverywhereSpans.Contains(word[..length]))
            plain.Length = start;
        else
            plain.Append(' ');
    }

    private const int LongestEverywhere = 10;
}

/// <summary>The runs of words between blanks, one by one.</summary>
internal ref struct RunsOfWords(ReadOnlySpan<char> plain)
{
    private readonly ReadOnlySpan<char> _plain = plain;
    private int _start;
    private int _length;
    private uint _hash = Fnv.Start;

    public (uint Hash, int Length) Current { get; private set; }

    public readonly RunsOfWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_start < _plain.Length)
        {
            var at = _start + _length;
            // A run ends with its word: what follows a blank is another word's.
            if (_length == LetterRuns.Longest || at >= _plain.Length || _length > 1 && _plain[at - 1] == ' ')
            {
                (_start, _length, _hash) = (_start + 1, 0, Fnv.Start);
                continue;
            }
            _hash = Fnv.Add(_hash, _plain[at]);
            _length++;
            if (_length == 1 && _plain[at] == ' ')
                continue;
            Current = (Fnv.Add(_hash, (char)_length), _length);
            return true;
        }
        return false;
    }
}
