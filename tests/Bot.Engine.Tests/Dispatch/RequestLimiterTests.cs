using Bot.Dispatch;
using Testing.Discord;

namespace Bot.Engine.Tests.Dispatch;

public sealed class RequestLimiterTests : IDisposable
{
    private static readonly RequestLimit slow = new("lines", 3, TimeSpan.FromHours(1));
    private static readonly RequestLimit quick = new("lines", 3, TimeSpan.FromMilliseconds(20));
    private readonly RequestLimiter limiter = new();

    [Fact]
    public void Whoever_asks_too_fast_is_told_once() =>
        Assert.Equal(
            [Passage.Free, Passage.Free, Passage.Free, Passage.Stopped, Passage.Silent, Passage.Silent],
            Asked(6, slow));

    [Fact]
    public async Task Whoever_waits_may_go_on_and_is_told_again_when_too_fast_again()
    {
        Assert.Equal(Passage.Stopped, First(p => p != Passage.Free));
        await Eventually.True(() => limiter.Left(quick, "bob") == 3);
        Assert.Equal(Passage.Free, limiter.Pass(quick, "bob"));
        Assert.Equal(Passage.Stopped, First(p => p != Passage.Free));
        Assert.Equal(Passage.Silent, First(p => p != Passage.Free));

        Passage First(Func<Passage, bool> fits) => Enumerable.Range(0, 1_000).Select(_ => limiter.Pass(quick, "bob")).First(fits);
    }

    [Fact]
    public void One_persons_haste_does_not_hold_up_another()
    {
        Assert.Equal(Passage.Stopped, Asked(4, slow)[^1]);
        Assert.Equal(Passage.Free, limiter.Pass(slow, "carol"));
    }

    [Fact]
    public void Lines_presses_and_keys_are_counted_apart()
    {
        Assert.Equal(Passage.Stopped, Asked(4, slow)[^1]);
        Assert.Equal(Passage.Free, limiter.Pass(slow with { Of = "presses" }, "bob"));
    }

    [Fact]
    public void There_is_no_limit_where_the_wait_is_zero() =>
        Assert.All(Asked(1_000, slow with { Every = TimeSpan.Zero }), p => Assert.Equal(Passage.Free, p));

    private Passage[] Asked(int times, RequestLimit limit) => [.. Enumerable.Range(0, times).Select(_ => limiter.Pass(limit, "bob"))];

    public void Dispose() => limiter.Dispose();
}
