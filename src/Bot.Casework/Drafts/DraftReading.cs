using Bot.Models;
using Language.Features;

namespace Bot.Drafts;

/// <summary>A sentence as the classifiers see it: its words, what kind of draft it stands in, and what the patterns make of it.</summary>
internal static class DraftReading
{
    public static Reading Of(DraftKind kind, string sentence)
    {
        var reading = English.Lexicon.Read($"draft{kind} {sentence}");
        var hints = new double[DraftLabels.All.Length];
        foreach (var rule in DraftRules.English)
            if (rule.Kinds.Contains(kind) && rule.Words(sentence) is not null)
            {
                reading.Features.Add(FeatureHashes.OfConcept("rule " + rule.Flag));
                hints[DraftLabels.Of(rule.Flag)] = 1;
            }
        return reading with { Hints = hints };
    }
}
