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

    // Two lines go at once whenever they must, whoever else has been talking; a small burst keeps less.
    int Reserve => Burst switch { >= 4 => 2, >= 2 => 1, _ => 0 };

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
    /// <param name="now">Now.</param>
    /// <param name="all">Also of those that are kept for what must be said in time.</param>
    public bool TryTake(DateTimeOffset now, bool all = true)
    {
        if (limit.IsUnlimited) return true;
        Fill(now);
        if (tokens < Needed(all)) return false;
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
    /// <param name="now">Now.</param>
    /// <param name="all">Of those that may take what is kept, too.</param>
    public DateTimeOffset Next(DateTimeOffset now, bool all = true)
    {
        if (limit.IsUnlimited) return now;
        Fill(now);
        // Rounded up to a tick, or a timer would fire just before the token is whole.
        var missing = Needed(all) - tokens;
        return missing <= 0 ? now : now + TimeSpan.FromTicks((long)Math.Ceiling(missing * PerLine.Ticks) + 1);
    }

    double Needed(bool all) => all ? 1 : 1 + Reserve;

    void Fill(DateTimeOffset now)
    {
        if (Slowdown > 1 && now - floodedAt >= Forget) (Slowdown, floodedAt) = (Slowdown / 2, now);
        if (now > filledAt) (tokens, filledAt) = (Math.Min(Burst, tokens + ((now - filledAt) / PerLine)), now);
    }
}
