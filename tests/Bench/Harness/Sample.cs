namespace Bench.Harness;

/// <summary>Measured times in milliseconds.</summary>
internal sealed class Sample
{
    private readonly List<double> values = [];
    private bool sorted = true;

    /// <summary>How many.</summary>
    public int Count => values.Count;

    /// <summary>The smallest value that this share of all does not exceed.</summary>
    public double At(double share)
    {
        if (values.Count == 0)
            return double.NaN;
        if (!sorted)
            values.Sort();
        sorted = true;
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }

    /// <summary>Adds one.</summary>
    public void Add(double milliseconds)
    {
        values.Add(milliseconds);
        sorted = false;
    }
}
