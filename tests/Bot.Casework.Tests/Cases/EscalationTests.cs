using Bot.Cases;
using NodaTime;

namespace Bot.Casework.Tests.Cases;

public sealed class EscalationTests
{
    private static readonly EscalationPolicy policy = new(Duration.FromDays(1), Duration.FromDays(1));
    private static readonly Instant made = Instant.FromUtc(2026, 11, 18, 9, 0);

    [Theory]
    [InlineData(120, 96)]
    [InlineData(72, 48)]
    [InlineData(6, 4)]
    [InlineData(0, 0)]
    public void The_heads_up_is_a_day_before_or_a_third_of_a_shorter_span(int hours, int at) =>
        Assert.Equal(made + Duration.FromHours(at), policy.HeadsUpAt(made, made + Duration.FromHours(hours)));

    [Fact]
    public void A_heads_up_whose_hour_has_gone_by_is_left_out()
    {
        var due = made + Duration.FromHours(6);
        Assert.Equal(EscalationStep.HeadsUp, EscalationPolicy.StepNow(new EscalationState(), due, due - Duration.Epsilon));
        Assert.Equal(EscalationStep.Due, EscalationPolicy.StepNow(new EscalationState(), due, due));
        Assert.Equal(EscalationStep.OwnerAgain, EscalationPolicy.StepNow(new EscalationState(2), due, due));
    }

    [Fact]
    public void Each_step_comes_a_step_after_the_one_before_however_late_that_was()
    {
        var due = made + Duration.FromDays(3);
        Assert.Equal(due, policy.Next(new EscalationState(1), made, due));
        Assert.Equal(due + Duration.FromDays(1), policy.Next(new EscalationState(2, due), made, due));
        Assert.Equal(due + Duration.FromDays(6), policy.Next(new EscalationState(2, due + Duration.FromDays(5)), made, due));
        Assert.Equal(due + Duration.FromDays(4), policy.Next(new EscalationState(5, due + Duration.FromDays(3)), made, due));
        Assert.Null(policy.Next(new EscalationState(6, due), made, due));
    }

    [Fact]
    public void A_snooze_holds_the_next_step_and_is_spent_when_it_is_taken()
    {
        var due = made + Duration.FromDays(3);
        var until = due + Duration.FromDays(9);
        Assert.Equal(until, policy.Next(new EscalationState(1, null, until), made, due));
        Assert.Equal(new EscalationState(2, until), EscalationState.After(EscalationStep.Due, until));
    }
}
