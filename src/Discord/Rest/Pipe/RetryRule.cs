namespace Discord.Rest;

/// <summary>How one try ended.</summary>
internal enum TryEnd
{
    Succeeded,

    /// <summary>An answer that a repeat would not change.</summary>
    Refused,

    /// <summary>A 429: it was not carried out.</summary>
    Limited,

    /// <summary>502, 503, or no connection at all: it was not carried out.</summary>
    NotDone,

    /// <summary>500, 504, a broken connection or silence: it may have been carried out.</summary>
    Unknown,
}

/// <summary>Repeats only where a repeat is harmless. Pure.</summary>
internal static class RetryRule
{
    private static readonly BackoffRule Wait = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));

    public static TryEnd Sort(int status) => status switch
    {
        >= 200 and < 300 => TryEnd.Succeeded,
        429 => TryEnd.Limited,
        502 or 503 => TryEnd.NotDone,
        >= 500 => TryEnd.Unknown,
        _ => TryEnd.Refused,
    };

    /// <returns>How long to wait before the next try; null when there is none.</returns>
    public static TimeSpan? Next(TryEnd end, Repeat repeat, int tries, int most, double random)
    {
        if (tries >= most)
            return null;
        return end switch
        {
            // The gate makes it wait as long as it must.
            TryEnd.Limited => TimeSpan.Zero,
            TryEnd.NotDone => Wait.Delay(tries, random),
            TryEnd.Unknown when repeat == Repeat.Harmless => Wait.Delay(tries, random),
            _ => null,
        };
    }
}
