using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Outsiders;
using Bot.People;
using Bot.Promises;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Testing.Desk;

namespace Bot.Casework.Tests.Outsiders;

/// <summary>Whoever is in a team and whoever is kept away from a case, the clock comes to rest after each look at it.</summary>
public sealed class VacancyProperties
{
    private static readonly Instant start = Instant.FromUtc(2026, 11, 18, 9, 0);

    private static readonly Gen<(Role Role, int Away, bool Promised)> members =
        from role in Gen.Elements(Role.Admin, Role.Investigator, Role.Lead)
        from away in Gen.Choose(0, 3)
        from promised in Gen.Elements(true, false)
        select (role, away, promised);

    [Fact]
    public void A_case_is_due_again_only_later_and_says_whether_it_has_a_reader() => Prop.ForAll(Gen.ListOf(members).ToArbitrary(), all =>
    {
        var team = new Team
        {
            Id = new TeamId("arb"), Title = "Arbitrators", Members = [.. all.Select((m, i) => new Member(Person(i), m.Role))],
        };
        var of = With([.. all], team);
        var kind = Shipped.Kinds.Of(of.Doc);
        var now = start;
        for (var look = 0; look < 12; look++)
        {
            if (kind.NextDue(of, team) is not { } due)
                return !of.Head.HasReader(team) || !VacancyPart.Instance.Of(of).Any(v => v.Id == Vacancy.NoReader);
            now = Instant.Max(now, due);
            if (kind.Ring(of, Shipped.Moment(team, now)) is { } rung)
                of = (Case)rung.Changes.OfType<Save>().Single().Document.Under(look + 2);
            if (kind.NextDue(of, team) <= now)
                return false;
            if (of.Head.HasReader(team) == VacancyPart.Instance.Of(of).Any(v => v.Id == Vacancy.NoReader))
                return false;
            if (of.Head.HasReader(team) && Lost(of, team))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    /// <summary>Whether a promise is in the hands of somebody who may not see the case.</summary>
    private static bool Lost(Case of, Team team) =>
        of.Promises.Any(p => p.IsOpen && !CaseAccess.MaySee(of.Head, p.Owner, team.RoleOf(p.Owner)));

    private static Case With(ImmutableArray<(Role Role, int Away, bool Promised)> all, Team team) => new Case
    {
        Head = new CaseHead
        {
            Team = team.Id, Value = 7, Received = start, Touched = start, State = CaseState.Investigating, Acknowledged = start,
            Recusals = [.. all.Index().Where(m => m.Item.Away > 0).Select(m => Away(m.Index, m.Item.Away))],
        },
        Summary = "All of them",
    }.WithPromises([.. all.Index().Where(m => m.Item.Promised).Select(m => Promised(m.Index))]);

    private static Recusal Away(int who, int how) => new(Person(who), start, Automatic: how > 1, Lifted: how > 2);

    private static Promise Promised(int who) => new()
    {
        Id = $"p{who + 1}", Owner = Person(who), Made = start, At = start + Duration.FromDays(30), Zone = "UTC",
    };

    private static PersonId Person(int number) => new($"p{number}");
}
