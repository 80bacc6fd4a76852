using Microsoft.Extensions.Logging;

namespace Bot.Startup;

/// <summary>
/// The machine's clock, but for leaps into the future: what a leap would have made due or dated ahead cannot be taken back. While the
/// clock is ahead of the time that has passed since the boot (sleep included), time goes on as before, for ten minutes at most: a
/// clock that stays where it went was set right, and counts. A clock that goes back counts at once.
/// </summary>
/// <param name="machine">The machine's clock and timers.</param>
/// <param name="sinceBoot">How much time has passed since some fixed moment, whatever the clock is set to.</param>
public sealed partial class SteadyTime(TimeProvider machine, Func<TimeSpan> sinceBoot) : TimeProvider
{
    private static readonly TimeSpan Leap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private (DateTimeOffset At, TimeSpan Boot)? last;
    private TimeSpan? heldSince;
    private ILogger? log;

    /// <summary>Over this machine's clocks.</summary>
    public static SteadyTime OfMachine() => new(System, BootClock.Elapsed);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <summary>Where leaps are said from now on.</summary>
    public void SayTo(ILogger to) => log = to;

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var (clock, boot) = (machine.GetUtcNow(), sinceBoot());
            var now = last is var (at, before) ? Steady(clock, at + (boot - before), boot) : clock;
            last = (now, boot);
            return now;
        }
    }

    private DateTimeOffset Steady(DateTimeOffset clock, DateTimeOffset expected, TimeSpan boot)
    {
        if (clock - expected <= Leap)
        {
            if (heldSince is not null && log is { } back)
                Log.Back(back);
            heldSince = null;
            return clock;
        }

        if (heldSince is null && log is { } ahead)
            Log.Ahead(ahead, clock - expected, HeldFor);
        heldSince ??= boot;
        if (boot - heldSince < HeldFor)
            return expected;
        heldSince = null;
        if (log is { } taken)
            Log.Taken(taken, clock - expected);
        return clock;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical,
            "The machine's clock leapt {Ahead} into the future. Nothing is rung or dated by it; "
            + "if it stays there for {HeldFor}, it counts")]
        public static partial void Ahead(ILogger log, TimeSpan ahead, TimeSpan heldFor);

        [LoggerMessage(2, LogLevel.Warning, "The machine's clock is right again")]
        public static partial void Back(ILogger log);

        [LoggerMessage(3, LogLevel.Warning, "The machine's clock stayed {Ahead} ahead and counts from now on")]
        public static partial void Taken(ILogger log, TimeSpan ahead);
    }
}
