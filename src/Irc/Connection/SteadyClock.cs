namespace Irc;

/// <summary>Wall time at its making plus what has passed since: it never jumps when somebody sets the machine's clock.</summary>
sealed class SteadyClock(TimeProvider time)
{
    readonly DateTimeOffset began = time.GetUtcNow();
    readonly long stamp = time.GetTimestamp();

    public DateTimeOffset Now => began + time.GetElapsedTime(stamp);
}
