namespace Bot.Learning;

/// <summary>Trains a model: one linear classifier for every label against the rest.</summary>
internal static class ModelTrainer
{
    public static TextModel Train(IReadOnlyList<Example> examples, string[] labels, ModelShape shape)
    {
        var readings = examples.Select(example => Reading.Of(example.Text)).ToArray();
        var vocabulary = Vocabulary.Learn([.. readings.Select(reading => reading.Features)], shape.LeastExamples, shape.KindWeights);
        var vectors = readings.Select(reading => Vectors.Of(reading, vocabulary, shape.VectorWeight)).ToArray();
        var features = vocabulary.Count + WordVectors.Dimensions;
        var weights = Weights(vectors, examples, labels.Length, features, shape.Trainer);
        var (slopes, offsets) = Calibrate(vectors, examples, labels.Length, features, shape);
        var (rows, scales) = Quantise(weights, features);
        var numbers = new LabelNumbers(scales, [.. weights.Select(weight => weight[^1])], slopes, offsets);
        var neighbours = Neighbours.Of(vectors, [.. examples.Select(example => example.Labels)], vocabulary);
        return new TextModel(labels, shape, vocabulary, rows, numbers, neighbours);
    }

    private static float[][] Weights(SparseVector[] vectors, IReadOnlyList<Example> examples, int labels, int features, LinearTrainer trainer)
    {
        var weights = new float[labels][];
        // Labels do not see one another, so the order in which the processors take them changes nothing.
        Parallel.For(0, labels, label => weights[label] = trainer.Train(vectors, [.. examples.Select(example => example.Labels.Contains(label))], features));
        return weights;
    }

    private static (float[] Slopes, float[] Offsets) Calibrate(
        SparseVector[] vectors, IReadOnlyList<Example> examples, int labels, int features, ModelShape shape)
    {
        var (slopes, offsets) = (new float[labels], new float[labels]);
        Array.Fill(slopes, 3f);
        if (shape.Parts == 0)
            return (slopes, offsets);
        var margins = Enumerable.Range(0, labels).Select(_ => new double[vectors.Length]).ToArray();
        for (var part = 0; part < shape.Parts; part++)
        {
            var rest = Enumerable.Range(0, vectors.Length).Where(i => i % shape.Parts != part).ToArray();
            var weights = Weights([.. rest.Select(i => vectors[i])], [.. rest.Select(i => examples[i])], labels, features, shape.Trainer);
            for (var i = part; i < vectors.Length; i += shape.Parts)
                for (var label = 0; label < labels; label++)
                    margins[label][i] = Margin(vectors[i], weights[label]);
        }
        for (var label = 0; label < labels; label++)
            (slopes[label], offsets[label]) = Sigmoid.Fit(margins[label], [.. examples.Select(example => example.Labels.Contains(label))]);
        return (slopes, offsets);
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
