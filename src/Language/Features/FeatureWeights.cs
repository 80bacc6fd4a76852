namespace Language.Features;

/// <summary>How a model turns what it reads into one weighted vector.</summary>
/// <param name="Vocabulary">The features that it knows.</param>
/// <param name="Vectors">The word vectors.</param>
/// <param name="VectorWeight">Length of the word-vector part where the rest has length 1.</param>
internal sealed record FeatureWeights(Vocabulary Vocabulary, WordVectors Vectors, float VectorWeight)
{
    public SparseVector Vector(Reading reading) => TextVectors.Of(reading, Vocabulary, Vectors, VectorWeight);
}
