using Bot.Basics;
using Bot.People;
using Bot.Transports.Console.Sessions;
using NodaTime;

namespace Bot.Tests.Transports.Console;

public sealed class GraceTests
{
    private static readonly ConsoleSeat seat = new(Seated.Of("alice"), Seated.Demo, () => DateTimeZone.Utc);
    private readonly JumpingTime time = new();
    private int settled;

    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData(6, 0, 0)]
    [InlineData(3600, 0, 0)]
    public async Task Nothing_that_is_due_soon_means_no_wait(int? dueIn, int least, int most) =>
        await Waits(new Due(time, dueIn, rings: false), least, most, () => 0);

    [Fact]
    public async Task What_is_due_within_five_seconds_is_waited_for_until_it_is_told()
    {
        var due = new Due(time, 4, rings: true);
        await Waits(due, 4, 5, () => due.Rang ? 1 : 0);
    }

    [Fact]
    public async Task What_never_rings_holds_up_the_end_for_a_few_seconds_only() =>
        await Waits(new Due(time, 1, rings: false), 5, 9, () => 0);

    [Fact]
    public async Task What_rings_but_may_not_be_told_now_holds_up_the_end_for_a_few_seconds_only() =>
        await Waits(new Due(time, 1, rings: true), 3, 9, () => 0);

    private async Task Waits(Due due, int least, int most, Func<int> told)
    {
        var started = time.GetUtcNow();
        var grace = new Grace(due.For, _ => { settled++; return Task.CompletedTask; }, time);
        await grace.Wait(seat, told, TestContext.Current.CancellationToken);
        Assert.InRange((time.GetUtcNow() - started).TotalSeconds, least, most);
        Assert.True(settled > 0, "what could be told at once was not waited for");
    }

    private sealed class Due(TimeProvider time, int? seconds, bool rings)
    {
        private readonly Instant? at = seconds is { } s ? time.Now() + Duration.FromSeconds(s) : null;

        public bool Rang => rings && time.Now() >= at;

        public Instant? For(Account account, TeamId team) => Rang ? null : at;
    }
}
