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

    /// <summary>The border where no pattern speaks for it: below it the classifiers alone err more often than not.</summary>
    private const double BorderAlone = 0.7;

    /// <summary>What stands out, in the order of the rules: what to avoid first, then what is missing.</summary>
    /// <param name="kind">What is being written.</param>
    /// <param name="text">The draft.</param>
    public static IReadOnlyList<Finding> Check(DraftKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = DraftSentences.Of(text.Length > Longest ? text[..Longest] : text);
        var likely = sentences.Select(sentence => DraftModel.Likely(kind, sentence)).ToArray();
        var findings = new List<Finding>();
        foreach (var rule in DraftRules.English.Where(rule => rule.Kinds.Contains(kind)))
            if (Look(rule, kind, sentences, likely) is { } words)
                findings.Add(new Finding(rule.Flag, words, rule.Why, rule.Better, rule.Topic));
        return findings;
    }

    /// <summary>The words that raise a flag; empty for something missing; null where all is well.</summary>
    private static string? Look(DraftRule rule, DraftKind kind, IReadOnlyList<string> sentences, double[][] likely)
    {
        var label = DraftLabels.Of(rule.Flag);
        var doing = Enumerable.Range(0, sentences.Count)
            .Where(i => Does(rule, sentences[i], likely[i][label]))
            .OrderByDescending(i => rule.Settled(sentences[i]) == true).ThenByDescending(i => likely[i][label]).ToArray();
        if (rule.IsMissing)
            return doing.Length > 0 ? null : "";
        return doing.Length > 0 ? DraftQuote.Of(rule, kind, sentences[doing[0]], BorderAlone) : null;
    }

    /// <summary>The sentence does what the rule is about.</summary>
    private static bool Does(DraftRule rule, string sentence, double likelihood)
    {
        if (rule.Settled(sentence) is { } settled)
            return settled;
        var isBacked = rule.Words(sentence) is not null;
        return likelihood >= (isBacked ? Border : BorderAlone);
    }
}
