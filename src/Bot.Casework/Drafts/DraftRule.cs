using System.Text.RegularExpressions;

namespace Bot.Drafts;

/// <summary>
/// One flag with the patterns that speak for it, excuse it, or, for what must not be missing, fulfil it. What is plain by its grammar
/// is settled by a pattern; everything else is weighed by the classifiers, to which the patterns are a hint.
/// </summary>
internal sealed record DraftRule(string Flag, IReadOnlySet<DraftKind> Kinds, string Topic, string Why, string Better)
{
    /// <summary>Speak for it.</summary>
    public IReadOnlyList<Regex> Raising { get; init; } = [];

    /// <summary>Speak against it.</summary>
    public IReadOnlyList<Regex> Excusing { get; init; } = [];

    /// <summary>Fulfil what must not be missing.</summary>
    public IReadOnlyList<Regex> Required { get; init; } = [];

    /// <summary>Settle that it is so, whatever else is said.</summary>
    public IReadOnlyList<Regex> Settling { get; init; } = [];

    /// <summary>Settle that it is not so, unless <see cref="Settling"/> says otherwise.</summary>
    public IReadOnlyList<Regex> Forbidding { get; init; } = [];

    /// <summary>The flag stands for something that the draft ought to contain.</summary>
    public bool IsMissing => Required.Count > 0;

    /// <summary>The patterns alone decide on the sentence: yes, no, or null where the classifiers must.</summary>
    public bool? Settled(string sentence)
    {
        if (Settling.Any(pattern => pattern.IsMatch(sentence)))
            return true;
        return Forbidding.Any(pattern => pattern.IsMatch(sentence)) ? false : null;
    }

    /// <summary>The words of a sentence that its patterns see; null when there are none, or something excuses them.</summary>
    public string? Words(string sentence)
    {
        var settled = Settled(sentence);
        if (settled == true)
            return First(Settling, sentence);
        var seen = First(IsMissing ? Required : Raising, sentence);
        var excused = settled == false || Excusing.Any(excuse => excuse.IsMatch(sentence));
        return excused ? null : seen;
    }

    private static string? First(IReadOnlyList<Regex> patterns, string sentence) =>
        patterns.Select(pattern => pattern.Match(sentence)).FirstOrDefault(match => match.Success) is { } match
            ? (match.Groups["seen"] is { Success: true } part ? part : match).Value.Trim()
            : null;
}
