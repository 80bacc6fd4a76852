using Bot.Startup;
using Microsoft.Extensions.Time.Testing;
using Testing.Desk;

namespace Bot.Tests.Damage;

/// <summary>A clock that leaps ahead makes nothing due and dates nothing.</summary>
public sealed class SteadyTimeTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider machine = new(Begin);
    private readonly List<string> log = [];
    private readonly SteadyTime time;
    private TimeSpan boot = TimeSpan.FromHours(5);

    public SteadyTimeTests()
    {
        time = new SteadyTime(machine, () => boot);
        time.SayTo(new ListLogger(log));
        Assert.Equal(Begin, time.GetUtcNow());
    }

    [Fact]
    public void Time_that_passes_passes_and_so_does_a_machines_sleep()
    {
        Pass(TimeSpan.FromSeconds(1));
        Pass(TimeSpan.FromHours(9));
        Assert.Equal(Begin + TimeSpan.FromHours(9) + TimeSpan.FromSeconds(1), time.GetUtcNow());
        Assert.Empty(log);
    }

    [Fact]
    public void A_leap_of_a_year_is_not_followed_and_is_said_and_the_way_back_is_as_if_nothing_had_been()
    {
        machine.SetUtcNow(Begin + TimeSpan.FromDays(365));
        Assert.Equal(Begin, time.GetUtcNow());
        boot += TimeSpan.FromMinutes(3);
        Assert.Equal(Begin + TimeSpan.FromMinutes(3), time.GetUtcNow());
        Assert.Contains("leapt", Assert.Single(log), StringComparison.Ordinal);
        machine.AdjustTime(Begin + TimeSpan.FromMinutes(3));
        Assert.Equal(Begin + TimeSpan.FromMinutes(3), time.GetUtcNow());
        Assert.Contains("right again", log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_stays_where_it_went_was_set_right()
    {
        machine.SetUtcNow(Begin + TimeSpan.FromDays(1));
        _ = time.GetUtcNow();
        Pass(TimeSpan.FromMinutes(9));
        Assert.Equal(Begin + TimeSpan.FromMinutes(9), time.GetUtcNow());
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(Begin + TimeSpan.FromDays(1) + TimeSpan.FromMinutes(10), time.GetUtcNow());
        Assert.Contains("counts from now on", log[^1], StringComparison.Ordinal);
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(Begin + TimeSpan.FromDays(1) + TimeSpan.FromMinutes(11), time.GetUtcNow());
    }

    [Fact]
    public void A_clock_that_goes_back_counts_at_once()
    {
        machine.AdjustTime(Begin - TimeSpan.FromDays(1));
        Assert.Equal(Begin - TimeSpan.FromDays(1), time.GetUtcNow());
        Assert.Empty(log);
    }

    [Fact]
    public void The_machines_own_clocks_agree_for_as_long_as_nobody_touches_them()
    {
        var own = SteadyTime.OfMachine();
        var first = own.GetUtcNow();
        Assert.InRange(own.GetUtcNow() - first, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(own.GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
    }

    private void Pass(TimeSpan length)
    {
        machine.Advance(length);
        boot += length;
    }
}
