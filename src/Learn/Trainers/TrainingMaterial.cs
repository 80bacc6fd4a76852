using Language.Features;

namespace Learn.Trainers;

/// <summary>Examples, read once for all the classifiers that are trained on parts of them.</summary>
/// <param name="Examples">All of them.</param>
/// <param name="Readings">Their words and features.</param>
/// <param name="Vectors">The word vectors of the language.</param>
/// <param name="Labels">Names of the labels.</param>
/// <param name="Shape">How the model is to be built.</param>
public sealed record TrainingMaterial(
    IReadOnlyList<Example> Examples, Reading[] Readings, WordVectors Vectors, string[] Labels, ModelShape Shape)
{
    /// <summary>How the features count: those that enough of the examples share.</summary>
    internal FeatureWeights Features { get; } = new(
        VocabularyTrainer.Learn([.. Readings.Select(reading => reading.Features)], Shape.LeastExamples, Shape.KindWeights),
        Vectors, Shape.VectorWeight);

    /// <summary>For texts that are read as they stand.</summary>
    public static TrainingMaterial Of(IReadOnlyList<Example> examples, Lexicon lexicon, string[] labels, ModelShape shape)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new TrainingMaterial(
            examples, [.. examples.Select(example => lexicon.Read(example.Text))], lexicon.Vectors, labels, shape);
    }
}
