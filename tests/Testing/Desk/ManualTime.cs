using NodaTime;

namespace Testing.Desk;

/// <summary>A clock that stands still until it is told to go on; timers fire as it passes them.</summary>
public sealed class ManualTime(Instant start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private Instant now = start;

    /// <summary>Where it stands.</summary>
    public Instant Now
    {
        get
        {
            lock (gate)
                return now;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => (Now - Instant.FromUnixTimeTicks(0)).BclCompatibleTicks;

    /// <summary>Lets time pass.</summary>
    public void Pass(Duration length)
    {
        var until = Now + length;
        while (true)
        {
            Timer? next;
            lock (gate)
            {
                next = timers.Where(t => t.Due <= until).MinBy(t => t.Due);
                now = next is null ? until : next.Due > now ? next.Due!.Value : now;
            }

            if (next is null)
                return;
            next.Fire();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        lock (gate)
            timers.Add(timer);
        return timer;
    }

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public Instant? Due { get; private set; }

        public void Fire()
        {
            lock (time.gate)
                Due = period > TimeSpan.Zero ? Due + Duration.FromTimeSpan(period) : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan every)
        {
            lock (time.gate)
            {
                period = every;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + Duration.FromTimeSpan(dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
