using System.Text.RegularExpressions;

namespace Bot.Drafts;

/// <summary>
/// The words of a sentence that raised a flag, as they stand in it: what a pattern saw, else the fewest clauses that would have raised
/// it alone. Somebody who is tired must see at a glance what is meant.
/// </summary>
internal static partial class DraftQuote
{
    private const int Longest = 90;

    /// <summary>From this length on, in UTF-16 units, words tell by themselves what is meant.</summary>
    private const int Telling = 25;

    /// <summary>The quotation.</summary>
    /// <param name="rule">What was found.</param>
    /// <param name="kind">What is being written.</param>
    /// <param name="sentence">Where it was found.</param>
    /// <param name="border">Likelihood from which on words raise the flag by themselves.</param>
    public static string Of(DraftRule rule, DraftKind kind, string sentence, double border) =>
        Shown(rule.Words(sentence) is { } seen ? Spelled(seen, sentence) : Fewest(DraftLabels.Of(rule.Flag), kind, sentence, border));

    /// <summary>A word or two say little alone: they are shown to the end of their clause.</summary>
    private static string Spelled(string seen, string sentence)
    {
        var start = sentence.IndexOf(seen, StringComparison.Ordinal);
        if (seen.Length >= Telling || start < 0)
            return seen;
        var end = ClauseEnd().Match(sentence, start + seen.Length);
        return sentence[start..(end.Success ? end.Index : sentence.Length)].Trim();
    }

    private static string Fewest(int label, DraftKind kind, string sentence, double border)
    {
        int[] starts = [0, .. Boundaries().Matches(sentence).Select(match => match.Index + match.Length), sentence.Length];
        var (first, last) = (0, starts.Length - 1);
        while (first + 1 < last && Raises(starts[first + 1], starts[last]))
            first++;
        while (last - 1 > first && Raises(starts[first], starts[last - 1]))
            last--;
        return sentence[starts[first]..starts[last]].Trim().TrimEnd(',', ';', ':');

        bool Raises(int from, int to) => DraftModel.Likely(kind, sentence[from..to].Trim())[label] >= border;
    }

    private static string Shown(string words) => words.Length <= Longest ? words : string.Concat(words.AsSpan(0, Longest).TrimEnd(), "…");

    /// <summary>Where a new thought may begin.</summary>
    [GeneratedRegex(@"[,;:(–—]\s+|\s(?=(?:and|but|because|since|so that|although|though|while|if|when|who|which|as|or)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundaries();

    [GeneratedRegex(@"[,;:.!?)](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();
}
