using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.People;
using Bot.Promises;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Testing.Desk;

namespace Bot.Casework.Tests.Promises;

/// <summary>A promise never rings after it ended, never before its instant, and at least once when it is due.</summary>
public sealed class RingingProperties
{
    private static readonly CaseClock clock = new(Shipped.Parts);
    private static readonly PersonId owner = new("bob");

    private static readonly Team team = new()
    {
        Id = new TeamId("arb"), Title = "Arbitrators",
        Members =
        [
            new(owner, Role.Investigator),
            new(new PersonId("alice"), Role.Lead),
            new(new PersonId("carol"), Role.Investigator),
        ],
        Rooms = [new Room("irc:libera", "#casework")],
    };

    private static readonly Gen<(string Do, int Which, int Hours)> steps =
        from act in Gen.Frequency(
            (5, Gen.Constant("make")), (4, Gen.Constant("move")), (3, Gen.Constant("snooze")),
            (2, Gen.Constant("keep")), (9, Gen.Constant("pass")), (1, Gen.Constant("close")))
        from which in Gen.Choose(0, 3)
        from hours in Gen.Choose(1, 120)
        select (act, which, hours);

    [Fact]
    public void Whatever_is_made_moved_snoozed_and_kept() => Prop.ForAll(Gen.ListOf(steps).ToArbitrary(), all =>
    {
        var now = Instant.FromUtc(2026, 11, 18, 9, 0);
        var of = New(now);
        var generator = new IdGenerator();
        foreach (var (act, which, hours) in all)
        {
            if (act == "pass")
            {
                of = Passed(of, ref now, now + Duration.FromHours(hours), generator);
                continue;
            }

            of = Done(of, act, which, Duration.FromHours(hours), now).Refreshed(now);
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261118, 1));

    /// <summary>Rings at each instant that the case itself names, as the clock does, checking each ring.</summary>
    private static Case Passed(Case of, ref Instant now, Instant until, IdGenerator generator)
    {
        while (clock.NextDue(of, team) is { } next && next <= until)
        {
            Assert.True(next >= now || of.Promises.Any(p => p.State == PromiseState.Open), "what is past was rung");
            now = next > now ? next : now;
            var (rung, notices) = clock.Ring(of, Shipped.Moment(team, now, generator));
            Assert.NotSame(of, rung);
            foreach (var notice in notices)
            {
                var promise = of.Promises.Single(p => p.Id == notice.Subject);
                Assert.Equal(PromiseState.Open, promise.State);
                Assert.True(of.Head.IsOpen && notice.Due <= now);
                Assert.True(promise.Ring.SnoozedUntil is not { } quiet || quiet <= now, "it was snoozed");
                Assert.Equal(notice.Occasion == "heads-up", now < promise.At);
                Assert.True(notice.Room is null == (notice.Step != (int)EscalationStep.Rooms));
            }

            of = rung;
        }

        now = until;
        var due = of.Promises.Where(p => of.Head.IsOpen && p.State == PromiseState.Open && p.At <= until);
        foreach (var promise in due.Where(p => !(p.Ring.SnoozedUntil > until)))
            Assert.True(promise.Ring.Step > (int)EscalationStep.Due, $"{promise.Id} was due {promise.At} and has not rung by {until}");
        return of;
    }

    private static Case Done(Case of, string act, int which, Duration length, Instant now)
    {
        if (act == "close")
            return of.WithHead(h => h with { State = h.IsOpen ? CaseState.Closed : CaseState.Investigating });
        if (act == "make")
            return of.WithPromises(of.Promises.Add(Made(of, length, now)));
        if (of.Promises.Where(p => p.State == PromiseState.Open).Skip(which).FirstOrDefault() is not { } promise)
            return of;
        return of.WithPromises(of.Promises.Replace(promise, act switch
        {
            "move" => promise with
            {
                At = now + length, Moves = promise.Moves.Add(new Move(promise.At, now, owner, null)), Ring = new EscalationState(),
            },
            "snooze" => promise with { Ring = promise.Ring with { SnoozedUntil = now + length } },
            _ => promise with { State = PromiseState.Kept, Ended = now },
        }));
    }

    private static Promise Made(Case of, Duration length, Instant now) => new()
    {
        Id = CaseEdits.NextId('p', of.Promises.Select(p => p.Id)), Owner = owner, Made = now, At = now + length, Zone = "UTC",
    };

    private static Case New(Instant now) => new()
    {
        Head = new CaseHead
        {
            Team = team.Id, Value = 7, Received = now, State = CaseState.Investigating, Acknowledged = now, Investigators = [owner],
        },
        Summary = "Insults",
    };
}
