using Bot.Basics;
using Bot.Cases;
using Bot.Names;
using Bot.People;
using NodaTime;

namespace Bot.Casework.Tests.Cases;

public sealed class CaseEditsTests
{
    private static readonly Instant now = Instant.FromUtc(2026, 11, 18, 9, 0);
    private static readonly PersonId alice = new("alice");
    private static readonly PersonId bob = new("bob");

    [Theory]
    [InlineData("User:Jackdaw", "Jackdaw", true)]
    [InlineData("user:jackdaw", "User:Jackdaw", true)]
    [InlineData("Grey_Heron", "User: grey Heron", true)]
    [InlineData("Jackdaw", "Jackdaw2", false)]
    [InlineData("", "", false)]
    public void Two_wiki_names_are_one_without_namespace_underscore_and_case(string a, string b, bool same) =>
        Assert.Equal(same, WikiName.Read(a).Is(WikiName.Read(b)));

    [Fact]
    public void Ids_go_on_from_the_highest()
    {
        Assert.Equal("p1", CaseEdits.NextId('p', []));
        Assert.Equal("p8", CaseEdits.NextId('p', ["p1", "p7", "p3", "odd"]));
    }

    [Fact]
    public void A_namesake_loses_access_and_the_case_at_once_and_a_lifted_one_is_not_kept_away_again()
    {
        var team = new Team
        {
            Id = new TeamId("arb"), Title = "Arbitrators", Members = [new(alice, Role.Lead), new(bob, Role.Investigator)],
        };
        var people = new Dictionary<PersonId, Person>
        {
            [alice] = new() { Id = alice, Name = "alice" },
            [bob] = new() { Id = bob, Name = "bob", WikiNames = ["User:Jackdaw"] },
        };
        var head = new CaseHead { Team = team.Id, Value = 7, Received = now, Investigators = [bob, alice] };
        var of = new Case { Head = head, Summary = "Insults" }.WithParty("jackdaw", PartyRole.Accused);
        var kept = of.WithNamesakesKeptAway(team, people.GetValueOrDefault, now);
        Assert.Equal([alice], kept.Head.Investigators);
        Assert.False(CaseAccess.MaySee(kept.Head, bob, Role.Lead));
        Assert.True(CaseAccess.MaySee(kept.Head, alice, Role.Lead));
        Assert.Same(kept, kept.WithNamesakesKeptAway(team, people.GetValueOrDefault, now));
        var lifted = kept.WithHead(h => h with { Recusals = [h.Recusals[0] with { Lifted = true }] });
        var noted = lifted with { Coincidences = [new Coincidence(bob, "JACKDAW", "wiki:JACKDAW", alice, now)] };
        Assert.True(CaseAccess.MaySee(noted.WithNamesakesKeptAway(team, people.GetValueOrDefault, now).Head, bob, Role.Investigator));
        var other = noted.WithParty("[[User:Grey Jackdaw]]", PartyRole.Witness);
        people[bob] = people[bob] with { WikiNames = ["Jackdaw", "Grey_Jackdaw"] };
        Assert.False(CaseAccess.MaySee(other.WithNamesakesKeptAway(team, people.GetValueOrDefault, now).Head, bob, Role.Investigator));
    }

    [Theory]
    [InlineData(Role.Guest, false, false, false)]
    [InlineData(Role.Admin, false, false, false)]
    [InlineData(Role.Investigator, false, false, true)]
    [InlineData(Role.Lead, false, false, true)]
    [InlineData(Role.Investigator, true, false, false)]
    [InlineData(Role.Investigator, true, true, true)]
    [InlineData(Role.Lead, true, false, true)]
    public void Role_restriction_and_having_it_decide_who_may_see(Role role, bool restricted, bool hasIt, bool sees)
    {
        var head = new CaseHead
        {
            Team = new TeamId("arb"), Value = 7, Received = now, Restricted = restricted, Investigators = hasIt ? [bob] : [],
        };
        Assert.Equal(sees, CaseAccess.MaySee(head, bob, role));
        Assert.False(CaseAccess.MaySee(head with { Recusals = [new Recusal(bob, now, false)] }, bob, role));
    }
}
