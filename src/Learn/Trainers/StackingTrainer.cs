using Language.Classifiers;
using Learn.Numbers;

namespace Learn.Trainers;

/// <summary>Learns the second look: for every label a logistic regression over what the classifiers say of all labels.</summary>
internal static class StackingTrainer
{
    private const int Steps = 12;
    private const double Ridge = 4;

    public static Stacking Learn(IReadOnlyList<LabelScores> seen, IReadOnlyList<Example> examples, int labels)
    {
        var rows = seen.Select(Stacking.Row).ToArray();
        var weights = new float[labels][];
        Parallel.For(0, labels, label => weights[label] = Fit(rows, [.. examples.Select(example => example.Labels.Contains(label))]));
        return new Stacking(labels, [.. weights.SelectMany(row => row)]);
    }

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
