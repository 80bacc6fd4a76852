using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Testing.Desk;

/// <summary>The fake clock in the words of NodaTime.</summary>
public static class PassingTime
{
    /// <summary>A clock that stands at an instant until it is told to go on.</summary>
    public static FakeTimeProvider At(Instant start) => new(start.ToDateTimeOffset());

    /// <summary>Lets time pass, rounded up to its ticks of 100 ns: what is due then is due.</summary>
    public static void Pass(this FakeTimeProvider time, Duration length) =>
        time.Advance(TimeSpan.FromTicks((long)Math.Ceiling(length.TotalTicks)));
}
