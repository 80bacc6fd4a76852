using System.Text.RegularExpressions;

namespace Bot.Drafts;

/// <summary>One flag with the patterns that speak for it, excuse it, or, for what must not be missing, fulfil it.</summary>
internal sealed record DraftRule(
    string Flag, IReadOnlySet<DraftKind> Kinds, string Topic, string Why, string Better,
    IReadOnlyList<Regex> Raising, IReadOnlyList<Regex> Excusing, IReadOnlyList<Regex> Required)
{
    /// <summary>The flag stands for something that the draft ought to contain.</summary>
    public bool IsMissing => Required.Count > 0;

    /// <summary>The words of a sentence that its patterns see; null when there are none, or something excuses them.</summary>
    public string? Words(string sentence)
    {
        foreach (var pattern in IsMissing ? Required : Raising)
            if (pattern.Match(sentence) is { Success: true } match)
                return Excusing.Any(excuse => excuse.IsMatch(sentence)) ? null : match.Value.Trim();
        return null;
    }
}
