namespace Bot.Drafts;

/// <summary>
/// Reviews a draft before it is sent: what is missing, and what to avoid (training modules: What makes a good reply; Phrases;
/// Announcements). From memory; nothing is stored. Silence is no praise: it knows sentences, not people.
/// </summary>
public static class DraftCheck
{
    /// <summary>Longer drafts are read up to here, in UTF-16 units.</summary>
    public const int Longest = 20_000;

    /// <summary>
    /// From this likelihood on a sentence raises a flag, or meets a need. Found on drafts by hands that the classifiers had not seen.
    /// </summary>
    private const double Border = 0.4;

    private const int LongestShown = 90;

    /// <summary>What stands out, in the order of the rules: what to avoid first, then what is missing.</summary>
    /// <param name="kind">What is being written.</param>
    /// <param name="text">The draft.</param>
    public static IReadOnlyList<Finding> Check(DraftKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = DraftSentences.Of(text.Length > Longest ? text[..Longest] : text);
        var likely = sentences.Select(sentence => DraftModel.Shipped.Score(DraftReading.Of(kind, sentence)).Probabilities).ToArray();
        var findings = new List<Finding>();
        foreach (var rule in DraftRules.English.Where(rule => rule.Kinds.Contains(kind)))
            if (Look(rule, sentences, likely) is { } words)
                findings.Add(new Finding(rule.Flag, words, rule.Why, rule.Better, rule.Topic));
        return findings;
    }

    /// <summary>The words that raise a flag; empty for something missing; null where all is well.</summary>
    private static string? Look(DraftRule rule, IReadOnlyList<string> sentences, double[][] likely)
    {
        var label = DraftLabels.Of(rule.Flag);
        if (rule.IsMissing)
            return likely.Any(sentence => sentence[label] >= Border) ? null : "";
        var loudest = Enumerable.Range(0, sentences.Count)
            .Where(i => likely[i][label] >= Border).OrderByDescending(i => likely[i][label]).ToArray();
        return loudest.Length == 0 ? null : rule.Words(sentences[loudest[0]]) ?? Shown(sentences[loudest[0]]);
    }

    private static string Shown(string sentence) =>
        sentence.Length <= LongestShown ? sentence : string.Concat(sentence.AsSpan(0, LongestShown), "…");
}
