using System.Collections.Immutable;
using Bot.Cases;
using Bot.Delivery;
using Bot.Desk;
using Bot.People;
using Bot.Promises;
using NodaTime;

namespace Bot.Ringing;

/// <summary>What a case's clocks do: when it is looked at next, and what is told when that time has come. Pure.</summary>
public static class CaseClock
{
    /// <summary>The next instant at which something of the case rings; null for never.</summary>
    public static Instant? Next(Case of, TeamSettings settings)
    {
        if (!of.Head.IsOpen)
            return null;
        Instant? next = null;
        void Consider(Instant? at)
        {
            if (at is { } instant && (next is null || instant < next))
                next = instant;
        }

        if (AwaitsAcknowledgement(of))
            Consider(Ladder.Next(of.AcknowledgeRing, of.Head.Received, of.Head.Received + settings.Acknowledge, settings));
        foreach (var promise in of.Promises)
            if (promise.State == PromiseState.Open)
                Consider(Ladder.Next(promise.Ring, Since(promise), promise.At, settings));
        foreach (var question in of.Questions)
            if (question.Answered is null && question.Ring.Step <= (int)Rung.OwnerAgain)
                Consider(Ladder.Next(FromDue(question.Ring), question.Asked, question.ChaseAt, settings));
        if (of.Wait is { Told: false } wait)
            Consider(wait.Until);
        return next;
    }

    /// <summary>Takes every rung whose time has come.</summary>
    /// <returns>The case with its ladders moved on, and what is to be told; the very same case and nothing when it was not due.</returns>
    public static (Case Case, ImmutableArray<Notice> Notices) Ring(Case of, Team team, Instant now, Draw draw)
    {
        if (!of.Head.IsOpen)
            return (of, []);
        var notices = ImmutableArray.CreateBuilder<Notice>();
        var to = new Recipients(of.Head, team);
        var acknowledgeBy = of.Head.Received + team.Settings.Acknowledge;
        if (AwaitsAcknowledgement(of) && Ladder.Next(of.AcknowledgeRing, of.Head.Received, acknowledgeBy, team.Settings) is { } ackAt && ackAt <= now)
        {
            var rung = Ladder.RungNow(of.AcknowledgeRing, acknowledgeBy, now);
            notices.AddRange(Told(to.Of(rung, null), rung, "acknowledge", rung == Rung.Due ? Later(ackAt, acknowledgeBy) : ackAt, false));
            of = of with { AcknowledgeRing = Ladder.Taken(rung, now) };
        }

        foreach (var promise in of.Promises.Where(p => p.State == PromiseState.Open && Ladder.Next(p.Ring, Since(p), p.At, team.Settings) <= now).ToList())
        {
            var rung = Ladder.RungNow(promise.Ring, promise.At, now);
            var rungAt = Ladder.Next(promise.Ring, Since(promise), promise.At, team.Settings)!.Value;
            if (rung == Rung.Due)
                rungAt = Later(rungAt, promise.At);
            notices.AddRange(Told(to.Of(rung, promise.Owner), rung, promise.Id, rungAt, rungAt - Since(promise) <= Duration.FromHours(1)));
            of = of with { Promises = of.Promises.Replace(promise, promise with { Ring = Ladder.Taken(rung, now) }) };
        }

        foreach (var question in of.Questions.Where(q => q.Answered is null && q.Ring.Step <= (int)Rung.OwnerAgain
            && Ladder.Next(FromDue(q.Ring), q.Asked, q.ChaseAt, team.Settings) <= now).ToList())
        {
            var rung = Ladder.NextRung(FromDue(question.Ring));
            var rungAt = Ladder.Next(FromDue(question.Ring), question.Asked, question.ChaseAt, team.Settings)!.Value;
            notices.AddRange(Notices(to.Of(Rung.Due, question.By), Occasion.Chase, (int)rung, question.Id, rungAt, false));
            of = of with { Questions = of.Questions.Replace(question, question with { Ring = Ladder.Taken(rung, now) }) };
        }

        if (of.Wait is { Told: false } wait && wait.Until <= now)
        {
            notices.AddRange(Notices(to.Of(Rung.Due, null), Occasion.WaitOver, 0, "wait", wait.Until, false));
            of = of with { Wait = wait with { Told = true } };
        }

        return (of, notices.ToImmutable());

        IEnumerable<Notice> Told(IEnumerable<Recipient> recipients, Rung rung, string subject, Instant due, bool urgent) => Notices(recipients,
            rung switch { Rung.HeadsUp => Occasion.HeadsUp, Rung.Due => Occasion.Due, _ => Occasion.Overdue }, (int)rung, subject, due, urgent);

        IEnumerable<Notice> Notices(IEnumerable<Recipient> recipients, Occasion occasion, int step, string subject, Instant due, bool urgent) =>
            recipients.Select(r => new Notice
            {
                Id = draw.Id(), Person = r.Person, Room = r.Room?.ToString(), Occasion = occasion, Case = of.Head.Value, Subject = subject,
                Step = step, Due = due, Made = now, Urgent = urgent,
            });
    }

    /// <summary>Whether the reporter has not heard yet that the report arrived.</summary>
    public static bool AwaitsAcknowledgement(Case of) => of.Head is { State: CaseState.New, Acknowledged: null };

    /// <summary>When the present span of a promise began: when it was made, or moved last.</summary>
    internal static Instant Since(Promise promise) => promise.Moves.Length > 0 ? promise.Moves[^1].On : promise.Made;

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;

    /// <summary>A question's chase has no heads-up.</summary>
    private static Ring FromDue(Ring ring) => ring.Step == 0 ? ring with { Step = (int)Rung.Due } : ring;
}
