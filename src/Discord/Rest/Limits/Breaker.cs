namespace Discord.Rest;

/// <summary>Counts invalid requests of the last 10 minutes and stops everything long before Discord would ban the address. Pure.</summary>
internal sealed class Breaker(int most)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Queue<TimeSpan> _invalid = new();

    /// <summary>Shared limits officially do not count, but a storm of them has led to bans: they are counted on their own.</summary>
    private readonly Queue<TimeSpan> _shared = new();

    public void Count(in ResponseFacts facts, TimeSpan now)
    {
        if (facts.Status is not (401 or 403 or 429))
            return;
        (facts.Scope == LimitScope.Shared ? _shared : _invalid).Enqueue(now);
    }

    /// <summary>When sending may begin again; null while it may.</summary>
    public TimeSpan? OpenUntil(TimeSpan now) => OpenUntil(_invalid, now) ?? OpenUntil(_shared, now);

    private TimeSpan? OpenUntil(Queue<TimeSpan> counted, TimeSpan now)
    {
        while (counted.TryPeek(out var oldest) && now - oldest >= Window)
            counted.Dequeue();
        return counted.Count >= most ? counted.Peek() + Window : null;
    }
}
