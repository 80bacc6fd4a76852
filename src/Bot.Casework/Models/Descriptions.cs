using Language.Classifiers;
using Language.Features;

namespace Bot.Models;

/// <summary>
/// The model of descriptions, which triage answers with. It sees, beside the words, which meanings of the lexicon stand in them plainly,
/// and which in somebody's quoted words. Among thousands of features a meaning counts little; as a hint it has a weight of its own.
/// </summary>
internal static class Descriptions
{
    private static readonly Dictionary<string, int> Places =
        English.Lexicon.Concepts.All.Distinct(StringComparer.Ordinal)
            .Select((name, place) => (name, place)).ToDictionary(StringComparer.Ordinal);

    private static readonly Lazy<TextModel> Shipped = new(() => English.Model("where.bin"));

    /// <summary>The model that ships with the program, read once.</summary>
    public static TextModel Model => Shipped.Value;

    /// <summary>A description as the model sees it.</summary>
    public static Reading Read(string words)
    {
        var reading = English.Lexicon.Read(words);
        var hints = new double[2 * Places.Count];
        foreach (var hit in reading.Hits.Where(hit => !hit.Denied))
            hints[(hit.Quoted ? Places.Count : 0) + Places[hit.Name]] = 1;
        return reading with { Hints = hints };
    }
}
