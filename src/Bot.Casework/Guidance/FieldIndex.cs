using Language.Words;

namespace Bot.Guidance;

/// <summary>
/// How much of a question the fields of each snippet cover: names and title count more than the body, rare words more than common ones.
/// </summary>
internal sealed class FieldIndex
{
    private const double TitleWeight = 1.0;
    private const double AliasWeight = 0.9;
    private const double BodyWeight = 0.5;

    private readonly int _topics;
    private readonly Dictionary<string, List<(int Topic, double Weight)>> _words = new(StringComparer.Ordinal);

    public FieldIndex(IReadOnlyList<Snippet> snippets)
    {
        _topics = snippets.Count;
        for (var topic = 0; topic < snippets.Count; topic++)
        {
            var weights = new Dictionary<string, double>(StringComparer.Ordinal);
            Note(weights, snippets[topic].Title, TitleWeight);
            foreach (var alias in snippets[topic].Aliases)
                Note(weights, alias, AliasWeight);
            Note(weights, snippets[topic].Body, BodyWeight);
            foreach (var (stem, weight) in weights)
            {
                if (!_words.TryGetValue(stem, out var entries))
                    _words[stem] = entries = [];
                entries.Add((topic, weight));
            }
        }
    }

    /// <summary>For each topic a number from 0 (nothing) to 1 (every word, in its title).</summary>
    public double[] Score(IReadOnlyList<Token> question)
    {
        var scores = new double[_topics];
        var whole = 0.0;
        foreach (var stem in question.Select(token => token.Stem).Distinct(StringComparer.Ordinal))
        {
            var entries = _words.GetValueOrDefault(stem);
            var rarity = Math.Log((_topics + 1.0) / ((entries?.Count ?? 0) + 0.5));
            whole += rarity;
            foreach (var (topic, weight) in entries ?? [])
                scores[topic] += rarity * weight;
        }
        for (var topic = 0; topic < scores.Length && whole > 0; topic++)
            scores[topic] /= whole;
        return scores;
    }

    private static void Note(Dictionary<string, double> weights, string text, double weight)
    {
        foreach (var token in Tokens.Of(text))
            weights[token.Stem] = Math.Max(weight, weights.GetValueOrDefault(token.Stem));
    }
}
