namespace Learn.Numbers;

/// <summary>
/// Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2014), with decay of the weights apart (Loshchilov, Hutter 2017).
/// </summary>
/// <param name="count">How many numbers.</param>
/// <param name="rate">Size of a step.</param>
internal sealed class Adam(int count, float rate)
{
    private const float Slow = 0.999f;
    private const float Fast = 0.9f;
    private const float Decay = 0.001f;
    private readonly float[] _means = new float[count];
    private readonly float[] _squares = new float[count];

    /// <summary>Moves numbers against their gradients and sets the gradients to 0.</summary>
    /// <param name="numbers">All of them.</param>
    /// <param name="gradients">Of the same length.</param>
    /// <param name="from">First to move.</param>
    /// <param name="length">How many.</param>
    /// <param name="step">Number of this step, from 1.</param>
    public void Move(float[] numbers, float[] gradients, int from, int length, int step)
    {
        var (meanCorrection, squareCorrection) = (1 - MathF.Pow(Fast, step), 1 - MathF.Pow(Slow, step));
        for (var i = from; i < from + length; i++)
        {
            var gradient = gradients[i];
            gradients[i] = 0;
            _means[i] = Fast * _means[i] + (1 - Fast) * gradient;
            _squares[i] = Slow * _squares[i] + (1 - Slow) * gradient * gradient;
            numbers[i] -= rate * (_means[i] / meanCorrection / (MathF.Sqrt(_squares[i] / squareCorrection) + 1e-8f) + Decay * numbers[i]);
        }
    }
}
