using Bot.Startup;
using Testing.Desk;

namespace Bot.Tests.Damage;

/// <summary>One loop's end is noticed though the others go on.</summary>
public sealed class RunningLoopsTests
{
    private readonly List<string> log = [];
    private readonly RunningLoops loops;

    public RunningLoopsTests() => loops = new RunningLoops(new ListLogger(log));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_ends_is_an_alarm_while_another_is_still_awaited(bool byFault)
    {
        using var stop = new CancellationTokenSource();
        var other = loops.Watch("other", token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token), stop.Token);
        Assert.True(loops.AreAlive);
        await loops.Watch("clock", _ => byFault ? throw new InvalidOperationException("a bug") : Task.CompletedTask, stop.Token);
        Assert.False(loops.AreAlive);
        Assert.Contains("“clock” has ended", Assert.Single(log), StringComparison.Ordinal);
        await stop.CancelAsync();
        await other;
        Assert.Single(log);
    }

    [Fact]
    public async Task Those_that_end_because_they_are_told_to_are_no_alarm()
    {
        using var stop = new CancellationTokenSource();
        var all = Task.WhenAll(
            loops.Watch("one", token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token), stop.Token),
            loops.Watch("two", async token => await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing), stop.Token));
        await stop.CancelAsync();
        await all;
        Assert.True(loops.AreAlive);
        Assert.Empty(log);
    }
}
