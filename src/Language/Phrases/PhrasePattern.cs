namespace Language.Phrases;

/// <summary>One phrase: words in their order, each perhaps with an open beginning or end ("töt*"), others between them.</summary>
internal sealed class PhrasePattern
{
    /// <summary>So many other words may stand between two words of a phrase.</summary>
    private const int Gap = 2;

    /// <summary>A word this long may also be typed as two.</summary>
    private const int LeastSplit = 8;

    private readonly (string Word, bool OpenStart, bool OpenEnd, bool Adjacent)[] _words;
    private readonly string _letters;

    private PhrasePattern((string, bool, bool, bool)[] words, string letters) => (_words, _letters) = (words, letters);

    /// <summary>More than one word: it says something by itself.</summary>
    public bool IsPlain => _words.Length > 1;

    /// <summary>Reads a phrase; a low line instead of a blank lets nothing stand between two words.</summary>
    public static PhrasePattern Of(string phrase)
    {
        var words = new List<(string, bool, bool, bool)>();
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            foreach (var (at, piece) in part.Split('_').Index())
            {
                // Read like a text, so that "m'attend" is two words in both.
                var read = PhraseText.Of(piece.Trim('*')).Words;
                foreach (var (place, word) in read.Index())
                    words.Add((word, piece[0] == '*' && place == 0, piece[^1] == '*' && place == read.Count - 1, at > 0 || place > 0));
            }
        return new PhrasePattern([.. words], PhraseText.Of(phrase).Letters);
    }

    /// <summary>Where it begins and ends, in words; every place once.</summary>
    public IEnumerable<(int First, int Last)> Find(PhraseText text)
    {
        for (var at = 0; at < text.Words.Count; at++)
            if (_words.Length > 0 && Fits(text.Words[at], 0) && Last(text, at, 1) is { } last)
                yield return (at, last);
            else if (_words is [{ Word.Length: >= LeastSplit }] && at + 1 < text.Words.Count && text.Words[at].Length > 2
                && Fits(text.Words[at] + text.Words[at + 1], 0))
                yield return (at, at + 1);
    }

    /// <summary>Where it begins and ends, in letters, whatever the words.</summary>
    public IEnumerable<(int First, int Last)> FindLetters(PhraseText text)
    {
        for (var at = text.Letters.IndexOf(_letters, StringComparison.Ordinal); at >= 0 && _letters.Length > 0;
            at = text.Letters.IndexOf(_letters, at + 1, StringComparison.Ordinal))
            yield return (at, at + _letters.Length - 1);
    }

    private int? Last(PhraseText text, int before, int next)
    {
        if (next == _words.Length)
            return before;
        var farthest = before + 1 + (_words[next].Adjacent ? 0 : Gap);
        for (var at = before + 1; at <= farthest && at < text.Words.Count; at++)
            if (Fits(text.Words[at], next) && Last(text, at, next + 1) is { } last)
                return last;
        return null;
    }

    private bool Fits(string word, int at)
    {
        var (known, openStart, openEnd, _) = _words[at];
        return (openStart, openEnd) switch
        {
            (false, false) => string.Equals(word, known, StringComparison.Ordinal),
            (false, true) => word.StartsWith(known, StringComparison.Ordinal),
            (true, false) => word.EndsWith(known, StringComparison.Ordinal),
            _ => word.Contains(known, StringComparison.Ordinal),
        };
    }
}
