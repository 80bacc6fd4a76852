namespace Bot.Learning;

/// <summary>Examples, read once for all the classifiers that are trained on parts of them.</summary>
/// <param name="Examples">All of them.</param>
/// <param name="Readings">Their words and features.</param>
/// <param name="Sparse">Their weighted vectors.</param>
/// <param name="Vocabulary">The features that enough of them share.</param>
/// <param name="Labels">Names of the labels.</param>
/// <param name="Shape">How the model is to be built.</param>
internal sealed record TrainingMaterial(
    IReadOnlyList<Example> Examples, Reading[] Readings, SparseVector[] Sparse, Vocabulary Vocabulary, string[] Labels, ModelShape Shape)
{
    public static TrainingMaterial Of(IReadOnlyList<Example> examples, string[] labels, ModelShape shape) =>
        Of(examples, [.. examples.Select(example => Reading.Of(example.Text))], labels, shape);

    /// <summary>For texts that are read in a way of their own.</summary>
    public static TrainingMaterial Of(IReadOnlyList<Example> examples, Reading[] readings, string[] labels, ModelShape shape)
    {
        var vocabulary = Vocabulary.Learn([.. readings.Select(reading => reading.Features)], shape.LeastExamples, shape.KindWeights);
        return new TrainingMaterial(examples, readings, [.. readings.Select(reading => Vectors.Of(reading, vocabulary, shape.VectorWeight))], vocabulary, labels, shape);
    }
}
