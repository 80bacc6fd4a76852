using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using NodaTime;
using Testing.Desk;

namespace Bot.Casework.Tests.Cases;

public sealed class NobodyLeftTests
{
    [Fact]
    public void A_step_with_nobody_to_tell_is_taken_and_the_case_is_due_later()
    {
        var received = Instant.FromUtc(2026, 11, 18, 9, 0);
        var alice = new PersonId("alice");
        var team = new Team { Id = new TeamId("arb"), Title = "Arbitrators", Members = [new(alice, Role.Lead)] };
        var of = new Case
        {
            Head = new CaseHead
            {
                Team = team.Id, Value = 7, Received = received, Recusals = [new Recusal(alice, received, Automatic: true)],
            },
            Summary = "All of them",
        };
        var kind = Shipped.Kinds.Of(of.Doc);
        var now = kind.NextDue(of, team)!.Value;
        var due = kind.Ring(of, Shipped.Moment(team, now))!;
        var saved = Assert.IsType<Case>(Assert.IsType<Save>(Assert.Single(due.Changes)).Document);
        Assert.Equal("nobody-left", due.What);
        Assert.True(kind.NextDue(saved, team) > now);
    }
}
