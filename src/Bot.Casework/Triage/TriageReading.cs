using Bot.Models;
using Language.Features;

namespace Bot.Triage;

/// <summary>
/// A description as triage sees it: beside its words, which meanings of the lexicon stand in it plainly, and which in somebody's quoted
/// words. Among thousands of features a meaning counts little; as a hint it has a weight of its own.
/// </summary>
internal static class TriageReading
{
    private static readonly Dictionary<string, int> Places =
        English.Lexicon.Concepts.All.Distinct(StringComparer.Ordinal)
            .Select((name, place) => (name, place)).ToDictionary(StringComparer.Ordinal);

    public static Reading Of(string words)
    {
        var reading = English.Lexicon.Read(words);
        var hints = new double[2 * Places.Count];
        foreach (var hit in reading.Hits.Where(hit => !hit.Denied))
            hints[(hit.Quoted ? Places.Count : 0) + Places[hit.Name]] = 1;
        return reading with { Hints = hints };
    }
}
