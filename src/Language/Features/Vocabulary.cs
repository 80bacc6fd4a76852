using System.Buffers;
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
    /// <param name="features">Sealed hashes; they are sorted.</param>
    public SparseVector Weigh(List<uint> features) => Weigh(features, 0, 1);

    /// <summary>The same with room for so many numbers behind it, which are left zero.</summary>
    /// <param name="features">Sealed hashes; they are sorted.</param>
    /// <param name="room">How many more numbers the vector is to have.</param>
    /// <param name="length">The length of the part that is weighed here.</param>
    public SparseVector Weigh(List<uint> features, int room, float length)
    {
        features.Sort();
        var indexes = ArrayPool<int>.Shared.Rent(features.Count);
        var values = ArrayPool<float>.Shared.Rent(features.Count);
        Span<double> squares = stackalloc double[4];
        var count = Known(features, indexes, values, squares);
        var vector = Scaled(indexes.AsSpan(0, count), values.AsSpan(0, count), squares, room, length);
        ArrayPool<int>.Shared.Return(indexes);
        ArrayPool<float>.Shared.Return(values);
        return vector;
    }

    private int Known(List<uint> features, int[] indexes, float[] values, Span<double> squares)
    {
        var (known, count) = (_places.Value, 0);
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
            (indexes[count], values[count++]) = (index, value);
            squares[(int)(hash >> 30)] += value * value;
        }
        return count;
    }

    private SparseVector Scaled(Span<int> indexes, Span<float> values, Span<double> squares, int room, float length)
    {
        Span<float> scale = stackalloc float[4];
        var total = 0.0;
        for (var kind = 0; kind < 4; kind++)
            if (squares[kind] > 0)
                total += KindWeights[kind] * KindWeights[kind];
        for (var kind = 0; kind < 4; kind++)
            scale[kind] = squares[kind] > 0 ? (float)(KindWeights[kind] / Math.Sqrt(squares[kind] * total)) : 0;
        var vector = new SparseVector(new int[values.Length + room], new float[values.Length + room]);
        indexes.CopyTo(vector.Indexes);
        var hashes = Hashes.Span;
        for (var i = 0; i < values.Length; i++)
            vector.Values[i] = values[i] * scale[(int)(hashes[indexes[i]] >> 30)] * length;
        return vector;
    }
}
