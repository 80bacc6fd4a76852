using System.Text;

namespace Bot.Drafts;

/// <summary>
/// Reviews a draft before it is sent: what is missing, and what to avoid (training modules: What makes a good reply; Phrases;
/// Announcements). From memory; nothing is stored. Silence is no praise: it knows phrases, not people.
/// </summary>
public static class DraftCheck
{
    /// <summary>Longer drafts are read up to here, in UTF-16 units.</summary>
    public const int Longest = 20_000;

    private const int LongestSentence = 600;

    /// <summary>What stands out, in the order of the rules: what to avoid first, then what is missing.</summary>
    /// <param name="kind">What is being written.</param>
    /// <param name="text">The draft.</param>
    public static IReadOnlyList<Finding> Check(DraftKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = Sentences(text.Length > Longest ? text[..Longest] : text);
        var findings = new List<Finding>();
        foreach (var rule in DraftRules.English.Where(rule => rule.Kinds.Contains(kind)))
            if (findings.All(finding => finding.Flag != rule.Flag) && rule.Look(sentences) is { } words)
                findings.Add(new Finding(rule.Flag, words, rule.Why, rule.Better, rule.Topic));
        return findings;
    }

    internal static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var sentence = new StringBuilder();
        var plain = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        for (var i = 0; i < plain.Length; i++)
        {
            sentence.Append(plain[i]);
            if (sentence.Length >= LongestSentence || plain[i] == '\n' || EndsSentence(plain, i))
                Take(sentence, sentences);
        }
        Take(sentence, sentences);
        return sentences;
    }

    /// <summary>A stop before a blank ends a sentence, unless it belongs to "Ms." or "e.g.".</summary>
    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?' or ';') || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
            return false;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[at] != '.' || !(text[start..at].ToUpperInvariant() is "MR" or "MRS" or "MS" or "DR" or "PROF" or "ST" or "G" or "E" or "NO" && at > start
            && text[start..at] != "no");
    }

    private static void Take(StringBuilder sentence, List<string> sentences)
    {
        var taken = sentence.ToString().Trim();
        if (taken.Length > 0)
            sentences.Add(taken);
        sentence.Clear();
    }
}
