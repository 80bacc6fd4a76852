using System.Text.RegularExpressions;

namespace Bot.Drafts;

/// <summary>One flag with the patterns that raise it, excuse it, or, for what must not be missing, fulfil it.</summary>
internal sealed record DraftRule(
    string Flag, IReadOnlySet<DraftKind> Kinds, string Topic, string Why, string Better,
    IReadOnlyList<Regex> Raising, IReadOnlyList<Regex> Excusing, IReadOnlyList<Regex> Required)
{
    /// <summary>The words that raise the flag; empty for something missing; null where all is well.</summary>
    public string? Look(IReadOnlyList<string> sentences)
    {
        if (Required.Count > 0)
            return sentences.Any(Fulfils) ? null : "";
        foreach (var sentence in sentences)
            foreach (var pattern in Raising)
                if (pattern.Match(sentence) is { Success: true } match && !Excusing.Any(excuse => excuse.IsMatch(sentence)))
                    return match.Value.Trim();
        return null;
    }

    private bool Fulfils(string sentence) => Required.Any(pattern => pattern.IsMatch(sentence)) && !Excusing.Any(excuse => excuse.IsMatch(sentence));
}
