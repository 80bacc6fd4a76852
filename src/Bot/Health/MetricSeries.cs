namespace Bot.Health;

/// <summary>One number or, with bounds of buckets, counts in them and the sum of all values.</summary>
internal sealed class MetricSeries(IReadOnlyList<double> bounds)
{
    private readonly Lock gate = new();
    private readonly long[] counts = new long[bounds.Count + 1];
    private double value;

    public Measured Read(string labels)
    {
        lock (gate)
            return new Measured(labels, value, [.. counts]);
    }

    /// <param name="measured">The number.</param>
    /// <param name="replaces">Whether it stands in place of the one before, instead of being added to it.</param>
    public void Take(double measured, bool replaces)
    {
        var at = 0;
        while (at < bounds.Count && measured > bounds[at])
            at++;
        lock (gate)
        {
            counts[at]++;
            value = replaces ? measured : value + measured;
        }
    }
}

/// <param name="Labels">As they are written, without braces.</param>
/// <param name="Value">The number, or the sum of all values.</param>
/// <param name="Counts">How many values fell into each bucket, the last for all above the highest bound.</param>
internal sealed record Measured(string Labels, double Value, long[] Counts);
