namespace Bot.Drafts;

/// <summary>
/// What <see cref="DraftCheck"/> is not asked about: what words alone settle. An insult; a closure that offers no support (training
/// modules: Offering support and resources).
/// </summary>
public static class PlainCheck
{
    /// <summary>What else must be put right before anybody thinks of support: a letter that doubts or threatens is written anew.</summary>
    private static readonly string[] missing = ["no-acknowledgement", "no-next-step", "missing-outcome"];

    private const string Insult = "insult";

    /// <summary>What stands out besides.</summary>
    /// <param name="kind">What is being written.</param>
    /// <param name="text">The draft.</param>
    /// <param name="found">What was found already.</param>
    public static IEnumerable<Finding> Check(DraftKind kind, string text, IReadOnlyList<Finding> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = DraftSentences.Of(text.Length > DraftCheck.Longest ? text[..DraftCheck.Longest] : text);
        var isOnlyShort = found.All(f => missing.Contains(f.Flag));
        foreach (var rule in DraftRules.Plain.Where(r => r.Kinds.Contains(kind)))
        {
            var words = sentences.Select(rule.Words).FirstOrDefault(w => w is not null);
            var isSaid = words is not null && found.Any(f => rule.Flag == Insult
                ? f.Words.Contains(words, StringComparison.Ordinal)
                : f.Flag == rule.Flag);
            if (isSaid)
                continue;
            if (rule.IsMissing ? words is null && isOnlyShort : words is not null)
                yield return new Finding(rule.Flag, words?.Trim(',', ';', ':', ' ') ?? "", rule.Why, rule.Better, rule.Topic);
        }
    }
}
