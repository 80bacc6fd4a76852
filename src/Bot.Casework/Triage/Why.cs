using Language.Classifiers;
using Language.Features;

namespace Bot.Triage;

/// <summary>Picks the words of a description that speak for a route.</summary>
internal static class Why
{
    public static IReadOnlyList<string> Words(TextModel model, Reading reading, int label, int most)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in reading.Words)
            Add(weights, token.Text, model.WeightOf(FeatureHashes.OfWord(token.Stem), label));
        foreach (var hit in reading.Hits)
        {
            var text = string.Join(' ', reading.Words.Skip(hit.At).Take(hit.Words).Select(token => token.Text));
            Add(weights, text, model.WeightOf(FeatureHashes.OfConcept(hit.Name), label));
        }
        return [.. weights.Where(pair => pair.Value > 0 && pair.Key.Length > 2 && !pair.Key.EndsWith('x'))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => pair.Key)];
    }

    private static void Add(Dictionary<string, double> weights, string words, double weight) =>
        weights[words] = weights.GetValueOrDefault(words) + weight;
}
