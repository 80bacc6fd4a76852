using System.Text.RegularExpressions;
using Bot.Times.Meaning;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times;

/// <summary>An echo in two zones, as somebody copies it: the moment there, in brackets the same moment here.</summary>
internal sealed record TwoZones(string There, string Here)
{
    private static readonly Regex form = new(
        @"^(?<there>[^()]+) \((?<here>[^()]*[0-9]{4} [0-9]{2}:[0-9]{2}[^()]*)\)(?<gloss>,[^()]*)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Its two halves; null for any other text.</summary>
    public static TwoZones? Of(string text) => form.Match(text) is { Success: true } match
        ? new TwoZones(match.Groups["there"].Value + match.Groups["gloss"].Value, match.Groups["here"].Value)
        : null;

    /// <summary>What the first half means, if the second does not say another minute.</summary>
    public static WhenResult Check(WhenResult there, WhenResult here, string text, WhenRules rules)
    {
        if (there is not WhenResult.Understood first || here is not WhenResult.Understood second)
            return there is WhenResult.Refused ? there : here;
        if (first.At.ToInstant() == second.At.ToInstant())
            return there;
        var differ = $"\"{Shown.Text(text)}\" names two moments that are not the same: give one.";
        return new WhenResult.Refused($"{differ} {Verdict.Examples(rules)}");
    }
}
