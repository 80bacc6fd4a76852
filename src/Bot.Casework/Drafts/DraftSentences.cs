using System.Text;

namespace Bot.Drafts;

/// <summary>Cuts a draft into sentences, the way a reader takes breath.</summary>
internal static class DraftSentences
{
    private const int Longest = 600;

    /// <summary>No program breaks lines shorter than this, in UTF-16 units.</summary>
    private const int ShortestWrapped = 45;

    private static readonly char[] Bullets = ['•', '*', '·', '–', '-', '>', ' ', '\t'];

    public static IReadOnlyList<string> Of(string text)
    {
        var sentences = new List<string>();
        var sentence = new StringBuilder();
        var plain = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        for (var i = 0; i < plain.Length; i++)
        {
            var wraps = plain[i] == '\n' && Wraps(plain, i);
            sentence.Append(wraps ? ' ' : plain[i]);
            if (sentence.Length >= Longest || plain[i] == '\n' && !wraps || Ends(plain, i))
                Take(sentence, sentences);
        }
        Take(sentence, sentences);
        return sentences;
    }

    /// <summary>A mail program broke a long line there: the sentence goes on, with a small letter.</summary>
    private static bool Wraps(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return at - start >= ShortestWrapped && at + 1 < text.Length && char.IsLower(text[at + 1]);
    }

    /// <summary>A stop before a blank ends a sentence, unless it belongs to "Ms." or "e.g.".</summary>
    private static bool Ends(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?' or ';') || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
            return false;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var word = text[start..at];
        var isShort = word != "no"
            && word.ToUpperInvariant() is "MR" or "MRS" or "MS" or "DR" or "PROF" or "ST" or "G" or "E" or "NO";
        return text[at] != '.' || !isShort;
    }

    private static void Take(StringBuilder sentence, List<string> sentences)
    {
        var taken = sentence.ToString().Trim().TrimStart(Bullets);
        if (taken.Length > 0)
            sentences.Add(taken);
        sentence.Clear();
    }
}
