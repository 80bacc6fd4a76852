namespace Bot.Storage.Embedded;

/// <summary>How long to wait before a redis-server that has ended is started again.</summary>
internal static class RestartDelay
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A server that was ready this long starts again from the shortest delay: growing delays are for one that does not
    /// come up, and one that fell while working is wanted back at once.
    /// </summary>
    public static readonly TimeSpan Steady = TimeSpan.FromMilliseconds(500);

    /// <summary>Doubles with each failure in a row (the first is 1), up to ten seconds.</summary>
    public static TimeSpan After(int failures) =>
        failures > 10 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Max(0, failures - 1), Longest.Ticks));
}
