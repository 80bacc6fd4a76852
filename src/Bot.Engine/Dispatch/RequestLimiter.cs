using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace Bot.Dispatch;

/// <summary>Whether somebody may ask now.</summary>
public enum Passage
{
    /// <summary>Yes.</summary>
    Free,

    /// <summary>No, and it should be said: the first time since they were too fast.</summary>
    Stopped,

    /// <summary>No, and it was said already.</summary>
    Silent,
}

/// <summary>
/// Counts how fast each person asks, for all transports, in front of the front door: one person's stuck key or loop must not spend
/// what the others need. Whoever was idle for some seconds is forgotten.
/// </summary>
public sealed class RequestLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<Asker> limiter = PartitionedRateLimiter.Create<Asker, Asker>(Bucket);
    private readonly ConcurrentDictionary<Asker, bool> told = new();

    /// <summary>Somebody asks.</summary>
    /// <param name="limit">How fast they may.</param>
    /// <param name="who">Their account with its network, else their host: a new nick is not a new person.</param>
    public Passage Pass(RequestLimit limit, string who)
    {
        var asker = new Asker(limit, who);
        using var lease = limiter.AttemptAcquire(asker);
        if (!lease.IsAcquired)
            return told.TryAdd(asker, true) ? Passage.Stopped : Passage.Silent;
        if (!told.IsEmpty && Left(asker) > 0)
            told.TryRemove(asker, out _);
        return Passage.Free;
    }

    /// <summary>How many are left to somebody now.</summary>
    public long Left(RequestLimit limit, string who) => Left(new Asker(limit, who));

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private long Left(Asker asker) => limiter.GetStatistics(asker)?.CurrentAvailablePermits ?? 0;

    private static RateLimitPartition<Asker> Bucket(Asker asker) => asker.Limit.Every <= TimeSpan.Zero
        ? RateLimitPartition.GetNoLimiter(asker)
        : RateLimitPartition.GetTokenBucketLimiter(asker, a => new TokenBucketRateLimiterOptions
        {
            TokenLimit = a.Limit.AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = a.Limit.Every,
            QueueLimit = 0,
        });

    private sealed record Asker(RequestLimit Limit, string Who);
}
