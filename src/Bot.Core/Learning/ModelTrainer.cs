namespace Bot.Learning;

/// <summary>Trains a model: one linear classifier for every label against the rest, the nearest examples, and a small network.</summary>
internal static class ModelTrainer
{
    public static TextModel Train(IReadOnlyList<Example> examples, string[] labels, ModelShape shape) =>
        Train(TrainingMaterial.Of(examples, labels, shape));

    public static TextModel Train(TrainingMaterial material)
    {
        var (examples, shape) = (material.Examples, material.Shape);
        var seen = new LabelScores[shape.Stacked ? examples.Count : 0];
        TextModel? whole = null;
        // The parts do not see one another, so the order in which the processors take them changes nothing.
        Parallel.Invoke(
            () => whole = Classifiers(material, [.. Enumerable.Range(0, examples.Count)]),
            () => AcrossHands(material, seen));
        return shape.Stacked ? whole!.With(Stacking.Learn(seen, examples, material.Labels.Length)) : whole!;
    }

    /// <summary>What classifiers say of each hand's examples that learnt from all the other hands alone.</summary>
    internal static void AcrossHands(TrainingMaterial material, LabelScores[] seen)
    {
        if (seen.Length > 0)
            Parallel.ForEach(material.Examples.Select(example => example.Hand).Distinct(), hand => LookAt(material, hand, seen));
    }

    private static void LookAt(TrainingMaterial material, string hand, LabelScores[] seen)
    {
        var others = Classifiers(material, [.. Enumerable.Range(0, seen.Length).Where(i => material.Examples[i].Hand != hand)]);
        for (var i = 0; i < seen.Length; i++)
            if (material.Examples[i].Hand == hand)
                seen[i] = others.Score(material.Readings[i]);
    }

    internal static TextModel Classifiers(TrainingMaterial material, int[] chosen)
    {
        var (vectors, features) = (chosen.Select(i => material.Sparse[i]).ToArray(), material.Vocabulary.Count + Vectors.Dense);
        var known = chosen.Select(i => material.Examples[i].Labels).ToArray();
        var weights = new float[material.Labels.Length][];
        Parallel.For(0, weights.Length, label => weights[label] = material.Shape.Trainer.Train(vectors, [.. known.Select(labels => labels.Contains(label))], features));
        var net = material.Shape.Net is { } shape
            ? NetTrainer.Train(NetExamples.Of([.. chosen.Select(i => material.Readings[i])], known), weights.Length, shape)
            : null;
        var (rows, scales) = Quantise(weights, features);
        return new TextModel(material.Labels, material.Shape, material.Vocabulary, rows, new LabelNumbers(scales, [.. weights.Select(weight => weight[^1])]),
            Neighbours.Of(vectors, known, material.Vocabulary), net, stacking: null);
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
