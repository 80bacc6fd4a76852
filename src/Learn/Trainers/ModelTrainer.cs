using Language.Classifiers;
using Language.Features;

namespace Learn.Trainers;

/// <summary>Trains a model: one linear classifier for every label against the rest, the nearest examples, and a small network.</summary>
public static class ModelTrainer
{
    /// <summary>Trains a model; the same material gives the same bytes.</summary>
    public static TextModel Train(TrainingMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        var (examples, shape) = (material.Examples, material.Shape);
        var seen = new LabelScores[shape.Stacked ? examples.Count : 0];
        var sparse = material.Readings.Select(material.Features.Vector).ToArray();
        TextModel? whole = null;
        // The parts do not see one another, so the order in which the processors take them changes nothing.
        Parallel.Invoke(
            () => whole = Classifiers(material, sparse, [.. Enumerable.Range(0, examples.Count)]),
            () => AcrossHands(material, sparse, seen));
        var model = shape.Stacked ? whole!.With(StackingTrainer.Learn(seen, examples, material.Labels.Length)) : whole!;
        var features = material.Features.Vocabulary.Count + TextVectors.Dense;
        return shape.Hidden is { } how ? model.With(HiddenTrainer.Train(sparse, examples, features, how)) : model;
    }

    /// <summary>What classifiers say of each hand's examples that learnt from all the other hands alone.</summary>
    private static void AcrossHands(TrainingMaterial material, SparseVector[] sparse, LabelScores[] seen)
    {
        if (seen.Length > 0)
            Parallel.ForEach(material.Examples.Select(example => example.Hand).Distinct(), hand => LookAt(material, sparse, hand, seen));
    }

    private static void LookAt(TrainingMaterial material, SparseVector[] sparse, string hand, LabelScores[] seen)
    {
        var others = Classifiers(material, sparse, [.. Enumerable.Range(0, seen.Length).Where(i => material.Examples[i].Hand != hand)]);
        for (var i = 0; i < seen.Length; i++)
            if (material.Examples[i].Hand == hand)
                seen[i] = others.Score(material.Readings[i]);
    }

    private static TextModel Classifiers(TrainingMaterial material, SparseVector[] sparse, int[] chosen)
    {
        var vocabulary = material.Features.Vocabulary;
        var (vectors, features) = (chosen.Select(i => sparse[i]).ToArray(), vocabulary.Count + TextVectors.Dense);
        var known = chosen.Select(i => material.Examples[i].Labels).ToArray();
        var weighed = chosen.Select(i => material.Examples[i].Weight).ToArray();
        var weights = new float[material.Labels.Length][];
        Parallel.For(0, weights.Length, label =>
            weights[label] = material.Shape.Trainer.Train(vectors, weighed, [.. known.Select(labels => labels.Contains(label))], features));
        var readings = chosen.Select(i => material.Readings[i]).ToArray();
        var net = material.Shape.Net is { } how
            ? NetTrainer.Train(NetExamples.Of(readings, known, material.Vectors), weights.Length, how)
            : null;
        var (rows, scales) = Quantise(weights, features);
        var numbers = new LabelNumbers(scales, [.. weights.Select(weight => weight[^1])]);
        var neighbours = material.Shape.WithNeighbours ? Neighbours.Of(vectors, known, vocabulary) : Neighbours.Of([], [], vocabulary);
        return new TextModel(material.Labels, material.Features, rows, numbers, neighbours, net);
    }

    private static (sbyte[] Rows, float[] Scales) Quantise(float[][] weights, int features)
    {
        var scales = weights.Select(weight => weight.Take(features).Max(Math.Abs) / 127f).Select(scale => scale == 0 ? 1 : scale).ToArray();
        var rows = new sbyte[features * weights.Length];
        for (var feature = 0; feature < features; feature++)
            for (var label = 0; label < weights.Length; label++)
                rows[feature * weights.Length + label] = (sbyte)MathF.Round(weights[label][feature] / scales[label]);
        return (rows, scales);
    }
}
