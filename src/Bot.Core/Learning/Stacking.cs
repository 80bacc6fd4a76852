namespace Bot.Learning;

/// <summary>
/// The second look: a logistic regression for every label over what the first classifiers say of all labels, learnt on examples by
/// hands whose examples they had not seen: somebody new will write like none of them. It knows that "none" at 0.9 speaks against an emergency at 0.5.
/// </summary>
/// <param name="Labels">How many labels.</param>
/// <param name="Weights">For each label the weights of all margins, all nearest sums, all that the network says, the hints, and a constant.</param>
internal sealed record Stacking(int Labels, float[] Weights)
{
    private const int Steps = 12;
    private const double Ridge = 4;

    private int Width => Weights.Length / Labels;

    public double[] Probabilities(LabelScores scores)
    {
        var row = Row(scores);
        var probabilities = new double[Labels];
        for (var label = 0; label < Labels; label++)
        {
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++)
                sum += Weights[label * Width + k] * row[k];
            probabilities[label] = 1 / (1 + Math.Exp(-sum));
        }
        return probabilities;
    }

    public static Stacking Learn(IReadOnlyList<LabelScores> seen, IReadOnlyList<Example> examples, int labels)
    {
        var rows = seen.Select(Row).ToArray();
        var weights = new float[labels][];
        Parallel.For(0, labels, label => weights[label] = Fit(rows, [.. examples.Select(example => example.Labels.Contains(label))]));
        return new Stacking(labels, [.. weights.SelectMany(row => row)]);
    }

    private static double[] Row(LabelScores scores) => [.. scores.Margins, .. scores.Nearest, .. scores.Net, .. scores.Hints, 1];

    /// <summary>Newton's method with a ridge, a fixed number of steps.</summary>
    private static float[] Fit(double[][] rows, bool[] positive)
    {
        var width = rows[0].Length;
        var weights = new double[width];
        for (var step = 0; step < Steps; step++)
        {
            var (curve, gradient) = (new double[width, width], new double[width]);
            for (var k = 0; k < width; k++)
                (curve[k, k], gradient[k]) = (k == width - 1 ? 1e-6 : Ridge, k == width - 1 ? 0 : Ridge * weights[k]);
            for (var i = 0; i < rows.Length; i++)
                AddRow(rows[i], positive[i], weights, curve, gradient);
            var move = LinearSystem.Solve(curve, gradient);
            for (var k = 0; k < width; k++)
                weights[k] -= move[k];
        }
        return [.. weights.Select(weight => (float)weight)];
    }

    private static void AddRow(double[] row, bool positive, double[] weights, double[,] curve, double[] gradient)
    {
        var sum = 0.0;
        for (var k = 0; k < row.Length; k++)
            sum += weights[k] * row[k];
        var probability = 1 / (1 + Math.Exp(-sum));
        var (error, bend) = (probability - (positive ? 1 : 0), Math.Max(1e-6, probability * (1 - probability)));
        for (var a = 0; a < row.Length; a++)
        {
            gradient[a] += error * row[a];
            for (var b = a; b < row.Length; b++)
                curve[a, b] += bend * row[a] * row[b];
        }
    }
}
