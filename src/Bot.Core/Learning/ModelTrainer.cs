namespace Bot.Learning;

/// <summary>Trains a model: one linear classifier for every label against the rest.</summary>
internal static class ModelTrainer
{
    public static TextModel Train(IReadOnlyList<Example> examples, string[] labels, ModelShape shape)
    {
        var readings = examples.Select(example => Reading.Of(example.Text)).ToArray();
        var vocabulary = Vocabulary.Learn([.. readings.Select(reading => reading.Features)], shape.LeastExamples, shape.KindWeights);
        var vectors = readings.Select(reading => Vectors.Of(reading, vocabulary, shape.VectorWeight)).ToArray();
        var features = vocabulary.Count + Vectors.Dense;
        var weights = Weights(vectors, examples, labels.Length, features, shape.Trainer);
        var labelled = examples.Select(example => example.Labels).ToArray();
        var (rows, scales) = Quantise(weights, features);
        return new TextModel(labels, shape, vocabulary, rows, new LabelNumbers(scales, [.. weights.Select(weight => weight[^1])]),
            Neighbours.Of(vectors, labelled, vocabulary), shape.Parts == 0 ? null : Stack(vectors, examples, labels.Length, vocabulary, shape));
    }

    private static float[][] Weights(SparseVector[] vectors, IReadOnlyList<Example> examples, int labels, int features, LinearTrainer trainer)
    {
        var weights = new float[labels][];
        // Labels do not see one another, so the order in which the processors take them changes nothing.
        Parallel.For(0, labels, label => weights[label] = trainer.Train(vectors, [.. examples.Select(example => example.Labels.Contains(label))], features));
        return weights;
    }

    private static Stacking Stack(SparseVector[] vectors, IReadOnlyList<Example> examples, int labels, Vocabulary vocabulary, ModelShape shape)
    {
        var seen = new (double[] Margins, double[] Nearest)[vectors.Length];
        for (var part = 0; part < shape.Parts; part++)
        {
            var rest = Enumerable.Range(0, vectors.Length).Where(i => i % shape.Parts != part).ToArray();
            var (known, answers) = (rest.Select(i => vectors[i]).ToArray(), rest.Select(i => examples[i]).ToArray());
            var weights = Weights(known, answers, labels, vocabulary.Count + Vectors.Dense, shape.Trainer);
            var neighbours = Neighbours.Of(known, [.. answers.Select(example => example.Labels)], vocabulary);
            for (var i = part; i < vectors.Length; i += shape.Parts)
            {
                seen[i] = ([.. weights.Select(weight => Margin(vectors[i], weight))], new double[labels]);
                neighbours.Score(vectors[i], vocabulary, seen[i].Nearest);
            }
        }
        return Stacking.Learn(seen, examples, labels);
    }

    private static double Margin(SparseVector vector, float[] weights)
    {
        double margin = weights[^1];
        for (var i = 0; i < vector.Indexes.Length; i++)
            margin += (double)weights[vector.Indexes[i]] * vector.Values[i];
        return margin;
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
