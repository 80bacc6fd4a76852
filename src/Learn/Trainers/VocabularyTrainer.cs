using Language.Features;

namespace Learn.Trainers;

/// <summary>Chooses the features that a model knows, and finds how much each of them tells.</summary>
internal static class VocabularyTrainer
{
    /// <summary>Keeps what at least <paramref name="least"/> texts share.</summary>
    public static Vocabulary Learn(IReadOnlyList<List<uint>> texts, int least, float[] kindWeights)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var text in texts)
            foreach (var hash in text.Distinct())
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
        var kept = counts.Where(pair => pair.Value >= least).Select(pair => pair.Key).Order().ToArray();
        var idf = kept.Select(hash => (Half)(Math.Log((1.0 + texts.Count) / (1 + counts[hash])) + 1)).ToArray();
        return new Vocabulary(kept, idf, kindWeights);
    }
}
