using Language.Numbers;

namespace Language.Features;

/// <summary>The features that training kept, with how much each tells (inverse document frequency).</summary>
/// <param name="Hashes">Sealed hashes in rising order: the position is the feature's index.</param>
/// <param name="Idf">Their weights.</param>
/// <param name="KindWeights">Weight of each <see cref="FeatureKind"/>, applied after each kind was brought to length 1.</param>
internal sealed record Vocabulary(ReadOnlyMemory<uint> Hashes, ReadOnlyMemory<Half> Idf, float[] KindWeights)
{
    private readonly Lazy<SortedHashes> _places = new(() => new SortedHashes(Hashes));

    public int Count => Hashes.Length;

    /// <summary>The weighted vector of a text, of length 1 (or empty when nothing in it is known).</summary>
    public SparseVector Weigh(List<uint> features)
    {
        features.Sort();
        var (indexes, values) = (new List<int>(features.Count), new List<float>(features.Count));
        Span<double> squares = stackalloc double[4];
        var known = _places.Value;
        var weights = Idf.Span;
        for (var i = 0; i < features.Count;)
        {
            var (hash, run) = (features[i], 1);
            while (i + run < features.Count && features[i + run] == hash)
                run++;
            i += run;
            var index = known.Find(hash);
            if (index < 0)
                continue;
            var value = (run == 1 ? 1f : 1f + MathF.Log(run)) * (float)weights[index];
            indexes.Add(index);
            values.Add(value);
            squares[(int)(hash >> 30)] += value * value;
        }
        return Scaled(indexes, values, squares);
    }

    private SparseVector Scaled(List<int> indexes, List<float> values, Span<double> squares)
    {
        Span<float> scale = stackalloc float[4];
        var total = 0.0;
        for (var kind = 0; kind < 4; kind++)
            if (squares[kind] > 0)
                total += KindWeights[kind] * KindWeights[kind];
        for (var kind = 0; kind < 4; kind++)
            scale[kind] = squares[kind] > 0 ? (float)(KindWeights[kind] / Math.Sqrt(squares[kind] * total)) : 0;
        var hashes = Hashes.Span;
        for (var i = 0; i < values.Count; i++)
            values[i] *= scale[(int)(hashes[indexes[i]] >> 30)];
        return new SparseVector([.. indexes], [.. values]);
    }
}
