using Language.Features;
using Learn.Numbers;

namespace Learn.Trainers;

/// <summary>
/// A linear support vector machine with squared hinge loss, trained by dual coordinate descent
/// (Hsieh, Chang, Lin, Keerthi, Sundararajan: "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008, algorithm 1).
/// The order of the examples is shuffled by a generator with a fixed seed: the same examples give the same bits.
/// </summary>
/// <param name="Cost">How much an error costs against a small margin.</param>
/// <param name="PositiveWeight">By how much an error on a positive example costs more.</param>
/// <param name="Rounds">Passes over the examples.</param>
public sealed record LinearTrainer(double Cost, double PositiveWeight, int Rounds)
{
    /// <summary>Weights of one class, the last one being the bias.</summary>
    internal float[] Train(IReadOnlyList<SparseVector> examples, IReadOnlyList<double> weighed, IReadOnlyList<bool> positive, int features)
    {
        var weights = new double[features + 1];
        var alphas = new double[examples.Count];
        var diagonals = examples.Select((_, i) => 0.5 / (Cost * weighed[i] * (positive[i] ? PositiveWeight : 1))).ToArray();
        var squares = examples.Select((example, i) => example.Values.Sum(value => (double)value * value) + 1 + diagonals[i]).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Lcg(20080705);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var largest = 0.0;
            foreach (var i in order)
            {
                var moved = Step(examples[i], positive[i] ? 1 : -1, diagonals[i], squares[i], ref alphas[i], weights);
                largest = Math.Max(largest, moved);
            }
            if (largest < 0.001)
                break;
        }
        return [.. weights.Select(weight => (float)weight)];
    }

    private static double Step(SparseVector example, int sign, double diagonal, double square, ref double alpha, double[] weights)
    {
        var (indexes, values) = (example.Indexes, example.Values);
        var output = weights[^1];
        for (var k = 0; k < indexes.Length; k++)
            output += weights[indexes[k]] * values[k];
        var gradient = sign * output - 1 + diagonal * alpha;
        if (alpha == 0 && gradient >= 0)
            return 0;
        var old = alpha;
        alpha = Math.Max(0, alpha - gradient / square);
        var step = (alpha - old) * sign;
        if (step == 0)
            return 0;
        for (var k = 0; k < indexes.Length; k++)
            weights[indexes[k]] += step * values[k];
        weights[^1] += step;
        return Math.Abs(step);
    }
}
