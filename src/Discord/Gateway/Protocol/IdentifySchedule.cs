namespace Discord.Gateway;

/// <summary>max_concurrency identifies per 5 s: one per bucket, the bucket being shard modulo that number. Pure.</summary>
public sealed class IdentifySchedule(TimeSpan spacing)
{
    private readonly Dictionary<int, TimeSpan> _next = [];

    /// <returns>When this shard may identify; the place is taken.</returns>
    public TimeSpan Reserve(int shard, int maxConcurrency, TimeSpan now)
    {
        var bucket = shard % Math.Max(1, maxConcurrency);
        var at = _next.TryGetValue(bucket, out var next) && next > now ? next : now;
        _next[bucket] = at + spacing;
        return at;
    }
}
