using Bot.Cases;
using Bot.Desk;
using Bot.People;
using Bot.Ringing;
using Bot.Storing;
using Bot.Views;
using NodaTime;

namespace Bot.Core.Tests.Ringing;

public sealed class NobodyLeftTests
{
    [Fact]
    public void A_rung_with_nobody_to_tell_is_taken_and_the_case_is_due_later()
    {
        var received = Instant.FromUtc(2026, 11, 18, 9, 0);
        var alice = new PersonId("alice");
        var team = new Team { Id = new TeamId("arb"), Title = "Arbitrators", Members = [new(alice, Role.Lead)] };
        var of = new Case
        {
            Head = new CaseHead { Team = team.Id, Value = 7, Received = received, Recusals = [new Recusal(alice, received, Automatic: true)] },
            Summary = "All of them",
        };
        var now = CaseClock.Next(of, team.Settings)!.Value;
        var (changes, what) = Projection.Ring(of, team, new PeopleView(), now, new Draw());
        var saved = Assert.IsType<Case>(Assert.IsType<Save>(Assert.Single(changes)).Document);
        Assert.Equal("clock nobody-left", what);
        Assert.True(Projection.NextDue(saved, team) > now);
    }
}
