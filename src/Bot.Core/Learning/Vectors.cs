namespace Bot.Learning;

/// <summary>Puts the weighted features and the word-vector part of a text together, to length 1.</summary>
internal static class Vectors
{
    public static SparseVector Of(Reading reading, Vocabulary vocabulary, float vectorWeight)
    {
        var features = vocabulary.Weigh(reading.Features);
        Span<float> sum = stackalloc float[WordVectors.Dimensions];
        var share = 1 / MathF.Sqrt(1 + vectorWeight * vectorWeight);
        if (vectorWeight == 0 || !WordVectors.Shipped.TrySum(reading.Words, vectorWeight * share, sum))
            return features;
        var count = features.Indexes.Length;
        var (indexes, values) = (new int[count + sum.Length], new float[count + sum.Length]);
        for (var i = 0; i < count; i++)
            (indexes[i], values[i]) = (features.Indexes[i], features.Values[i] * share);
        for (var k = 0; k < sum.Length; k++)
            (indexes[count + k], values[count + k]) = (vocabulary.Count + k, sum[k]);
        return new SparseVector(indexes, values);
    }
}
