namespace Language.Features;

/// <summary>Puts the weighted features and the word-vector part of a text together, to length 1.</summary>
internal static class TextVectors
{
    /// <summary>How many numbers the word-vector part has: one direction for all words, one for the words in quotation marks.</summary>
    public const int Dense = 2 * WordVectors.Dimensions;

    /// <summary>Length of the quoted direction beside that of all words.</summary>
    private const float QuotedShare = 0.6f;

    public static SparseVector Of(Reading reading, Vocabulary vocabulary, WordVectors vectors, float vectorWeight)
    {
        Span<float> sums = stackalloc float[Dense];
        sums.Clear();
        var share = 1 / MathF.Sqrt(1 + vectorWeight * vectorWeight);
        var all = sums[..WordVectors.Dimensions];
        if (vectorWeight == 0 || !vectors.TrySum(reading.Words, quotedOnly: false, vectorWeight * share, all))
            return vocabulary.Weigh(reading.Features);
        vectors.TrySum(reading.Words, quotedOnly: true, vectorWeight * share * QuotedShare, sums[WordVectors.Dimensions..]);
        var vector = vocabulary.Weigh(reading.Features, Dense, share);
        var count = vector.Indexes.Length - Dense;
        for (var k = 0; k < Dense; k++)
            (vector.Indexes[count + k], vector.Values[count + k]) = (vocabulary.Count + k, sums[k]);
        return vector;
    }
}
