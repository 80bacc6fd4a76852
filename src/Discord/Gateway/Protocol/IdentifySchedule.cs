namespace Discord.Gateway;

/// <summary>max_concurrency identifies per 5 s: one per bucket, the bucket being shard modulo that number. Pure.</summary>
public sealed class IdentifySchedule
{
    /// <summary>A little more than Discord's 5 s, since the requests may arrive closer together than they left.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.25);

    private readonly Dictionary<int, TimeSpan> _next = [];

    /// <returns>When this shard may identify; the place is taken.</returns>
    public TimeSpan Reserve(int shard, int maxConcurrency, TimeSpan now)
    {
        var bucket = shard % Math.Max(1, maxConcurrency);
        var at = _next.TryGetValue(bucket, out var next) && next > now ? next : now;
        _next[bucket] = at + Spacing;
        return at;
    }
}
