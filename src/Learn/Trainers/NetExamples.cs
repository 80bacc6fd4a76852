using Language.Features;
using Learn.Numbers;

namespace Learn.Trainers;

/// <summary>Examples as the network is taught them: words by the number of their row, and the rows, which training moves.</summary>
internal sealed class NetExamples
{
    /// <summary>A word without a vector of the lexicon gets a row when so many examples have it.</summary>
    private const int Often = 3;

    private readonly (int Row, bool Quoted)[][] _words;
    private readonly int[][] _labels;

    private NetExamples(uint[] hashes, float[] rows, (int, bool)[][] words, int[][] labels, WordVectors vectors) =>
        (Hashes, Rows, _words, _labels, Vectors) = (hashes, rows, words, labels, vectors);

    public int Count => _words.Length;

    /// <summary>Keys of the words that have rows, in rising order.</summary>
    public uint[] Hashes { get; }

    public float[] Rows { get; }

    /// <summary>Those of the lexicon.</summary>
    public WordVectors Vectors { get; }

    public ReadOnlySpan<(int Row, bool Quoted)> Words(int example) => _words[example];

    public int[] Labels(int example) => _labels[example];

    public static NetExamples Of(IReadOnlyList<Reading> readings, IReadOnlyList<int[]> labels, WordVectors vectors)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var reading in readings)
            foreach (var key in reading.Words.Select(token => WordVectors.Key(token.Text)).Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        var hashes = counts.Where(pair => pair.Value >= Often || vectors.Knows(pair.Key)).Select(pair => pair.Key).Order().ToArray();
        var rows = new float[hashes.Length * WordVectors.Dimensions];
        var random = new Lcg(7);
        for (var word = 0; word < hashes.Length; word++)
        {
            var row = rows.AsSpan(word * WordVectors.Dimensions, WordVectors.Dimensions);
            if (!vectors.TryUnit(hashes[word], row))
                foreach (ref var number in row)
                    number = (random.Share() - 0.5f) * 0.16f;
        }
        var words = readings.Select(reading => reading.Words.Select(token => (Row(hashes, token.Text), token.Quoted)).ToArray());
        return new NetExamples(hashes, rows, [.. words], [.. labels], vectors);
    }

    private static int Row(uint[] hashes, string word)
    {
        var at = Array.BinarySearch(hashes, WordVectors.Key(word));
        return at < 0 ? -1 : at;
    }
}
