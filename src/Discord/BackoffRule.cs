namespace Discord;

/// <summary>
/// Exponential waiting with full jitter: a random time up to base × 2^failures, capped, so that many clients do not come back at once.
/// </summary>
public sealed record BackoffRule(TimeSpan Base, TimeSpan Cap)
{
    /// <param name="failures">In a row; none means no wait.</param>
    /// <param name="random">From 0 to below 1.</param>
    public TimeSpan Delay(int failures, double random)
    {
        if (failures <= 0)
            return TimeSpan.Zero;
        var most = Math.Min(Cap.TotalSeconds, Base.TotalSeconds * Math.Pow(2, Math.Min(failures, 30)));
        return TimeSpan.FromSeconds(most * random);
    }
}
