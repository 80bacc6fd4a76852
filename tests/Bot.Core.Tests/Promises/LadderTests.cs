using Bot.People;
using Bot.Promises;
using NodaTime;

namespace Bot.Core.Tests.Promises;

public sealed class LadderTests
{
    private static readonly TeamSettings settings = new();
    private static readonly Instant made = Instant.FromUtc(2026, 11, 18, 9, 0);

    [Theory]
    [InlineData(120, 96)]
    [InlineData(72, 48)]
    [InlineData(6, 4)]
    [InlineData(0, 0)]
    public void The_heads_up_is_a_day_before_or_a_third_of_a_shorter_span(int hours, int at) =>
        Assert.Equal(made + Duration.FromHours(at), Ladder.HeadsUpAt(made, made + Duration.FromHours(hours), settings));

    [Fact]
    public void A_heads_up_whose_hour_has_gone_by_is_left_out()
    {
        var due = made + Duration.FromHours(6);
        Assert.Equal(Rung.HeadsUp, Ladder.RungNow(new Ring(), due, due - Duration.Epsilon));
        Assert.Equal(Rung.Due, Ladder.RungNow(new Ring(), due, due));
        Assert.Equal(Rung.OwnerAgain, Ladder.RungNow(new Ring(2), due, due));
    }

    [Fact]
    public void Each_rung_comes_a_step_after_the_one_before_however_late_that_was()
    {
        var due = made + Duration.FromDays(3);
        Assert.Equal(due, Ladder.Next(new Ring(1), made, due, settings));
        Assert.Equal(due + Duration.FromDays(1), Ladder.Next(new Ring(2, due), made, due, settings));
        Assert.Equal(due + Duration.FromDays(6), Ladder.Next(new Ring(2, due + Duration.FromDays(5)), made, due, settings));
        Assert.Equal(due + Duration.FromDays(4), Ladder.Next(new Ring(5, due + Duration.FromDays(3)), made, due, settings));
        Assert.Null(Ladder.Next(new Ring(6, due), made, due, settings));
    }

    [Fact]
    public void A_snooze_holds_the_next_rung_and_is_spent_when_it_is_taken()
    {
        var due = made + Duration.FromDays(3);
        var until = due + Duration.FromDays(9);
        Assert.Equal(until, Ladder.Next(new Ring(1, null, until), made, due, settings));
        Assert.Equal(new Ring(2, until), Ladder.Taken(Rung.Due, until));
    }
}
