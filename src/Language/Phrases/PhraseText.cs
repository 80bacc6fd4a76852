using System.Text;
using Language.Identification;

namespace Language.Phrases;

/// <summary>A folded text as phrases are looked for in it: its words, and all its letters without blanks.</summary>
public sealed class PhraseText
{
    /// <summary>Longer texts are read up to here, in UTF-16 units.</summary>
    public const int Longest = 4000;

    private const int LeastSpaced = 3;

    private PhraseText(List<string> words, List<int> starts, string letters) => (Words, Starts, Letters) = (words, starts, letters);

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>All words without blanks, for scripts that have none.</summary>
    public string Letters { get; }

    /// <summary>Where each word begins in <see cref="Letters"/>.</summary>
    internal IReadOnlyList<int> Starts { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed; only the first 4,000 UTF-16 units are read.</param>
    public static PhraseText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Joined(Cut(PhraseFolding.Fold(text.Length > Longest ? text[..Longest] : text)));
        var letters = new StringBuilder();
        var starts = new List<int>(words.Count);
        foreach (var word in words)
        {
            starts.Add(letters.Length);
            letters.Append(word);
        }
        return new PhraseText(words, starts, letters.ToString());
    }

    private static List<string> Cut(string folded)
    {
        var words = new List<string>();
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            while (i < folded.Length && Scripts.IsOfWord(folded[i]))
                i++;
            if (i > start)
                words.Add(folded[start..i]);
            else
                i++;
        }
        return words;
    }

    /// <summary>Letters typed one by one, "k i l l", are one word.</summary>
    private static List<string> Joined(List<string> words)
    {
        var joined = new List<string>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            while (end < words.Count && words[end].Length == 1 && words[end][0] < '\u3000')
                end++;
            if (end - i >= LeastSpaced)
                joined.Add(string.Concat(words.Skip(i).Take(end - i)));
            else
                joined.AddRange(words.Skip(i).Take(Math.Max(1, end - i)));
            i = Math.Max(i + 1, end);
        }
        return joined;
    }
}
