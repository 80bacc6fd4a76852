namespace Irc;

/// <summary>
/// A token bucket that learns: each "Excess Flood" halves the pace (down to an eighth), an hour without one doubles it again.
/// It outlives connections, and knows the time only as an argument.
/// </summary>
sealed class FloodBucket(FloodLimit limit)
{
    static readonly TimeSpan Forget = TimeSpan.FromHours(1);
    const int MaxSlowdown = 8;

    double tokens = limit.Burst;
    DateTimeOffset filledAt = DateTimeOffset.MinValue;
    DateTimeOffset floodedAt = DateTimeOffset.MinValue;

    public int Slowdown { get; private set; } = 1;

    int Burst => Math.Max(1, limit.Burst / Slowdown);

    TimeSpan PerLine => limit.PerLine * Slowdown;

    /// <summary>A new connection starts with a full bucket.</summary>
    public void Connected(DateTimeOffset now) => (tokens, filledAt) = (Burst, now);

    public void Flooded(DateTimeOffset now)
    {
        if (limit.IsUnlimited) return;
        Slowdown = Math.Min(Slowdown * 2, MaxSlowdown);
        floodedAt = now;
    }

    /// <summary>Takes a token if there is one.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        if (limit.IsUnlimited) return true;
        Fill(now);
        if (tokens < 1) return false;
        tokens--;
        return true;
    }

    /// <summary>For lines that cannot wait: the server counts them all the same. Never owes more than one burst.</summary>
    public void Spend(DateTimeOffset now)
    {
        if (limit.IsUnlimited) return;
        Fill(now);
        tokens = Math.Max(tokens - 1, -Burst);
    }

    /// <summary>When the next line may go.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        if (limit.IsUnlimited) return now;
        Fill(now);
        // Rounded up to a tick, or a timer would fire just before the token is whole.
        return tokens >= 1 ? now : now + TimeSpan.FromTicks((long)Math.Ceiling((1 - tokens) * PerLine.Ticks) + 1);
    }

    void Fill(DateTimeOffset now)
    {
        if (Slowdown > 1 && now - floodedAt >= Forget) (Slowdown, floodedAt) = (Slowdown / 2, now);
        if (now > filledAt) (tokens, filledAt) = (Math.Min(Burst, tokens + ((now - filledAt) / PerLine)), now);
    }
}
