using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Times;
using Bot.Views;
using NodaTime;

namespace Bot.Cases;

/// <summary>What a case's clocks do: when it is looked at next, and what is told when that time has come. Pure.</summary>
/// <param name="parts">Their clocks run beside the case's own.</param>
public sealed class CaseClock(CaseParts parts)
{
    /// <summary>The next instant at which something of the case rings; null for never.</summary>
    public Instant? NextDue(Case of, Team team)
    {
        var next = Earlier(AcknowledgementDue(of, team), WaitDue(of));
        foreach (var part in parts.All)
            next = Earlier(next, part.NextDue(of, team));
        return LostHands.AreThere(parts, of, team) ? Earlier(next, of.Head.Touched) : next;
    }

    /// <summary>Takes every step whose time has come.</summary>
    /// <returns>The case with its clocks moved on, and what is to be told; the very same case and nothing when it was not due.</returns>
    public (Case Case, ImmutableArray<Notice> Notices) Ring(Case of, Moment at)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        of = Acknowledgement(of, at, notices);
        foreach (var part in parts.All)
        {
            var (after, told) = part.Ring(of, at);
            notices.AddRange(told);
            of = after;
        }

        var (handedOn, said) = LostHands.HandedOn(parts, of, at);
        if (said is not null)
            notices.Add(said);
        return (Waited(handedOn, at, notices), notices.ToImmutable());
    }

    private static Instant? Earlier(Instant? one, Instant? other) =>
        one is null || (other is { } and && and < one) ? other : one;

    /// <summary>Whoever is told of it may live anywhere; the heads-up comes at a civil hour of the team.</summary>
    private static Instant? AcknowledgementDue(Case of, Team team)
    {
        if (!of.AwaitsAcknowledgement)
            return null;
        var (policy, received) = (EscalationPolicy.Of(team), of.Head.Received);
        var by = received + CaseSettings.Acknowledge.Of(team);
        Instant? headsUp = of.AcknowledgeRing.Next == EscalationStep.HeadsUp
            ? policy.HeadsUpAt(received, by, QuietHours.Default, team.TimeZone) : null;
        return policy.Next(of.AcknowledgeRing, received, by, headsUp);
    }

    private static Instant? WaitDue(Case of) => of is { Head.IsOpen: true, Wait: { Told: false } wait } ? wait.Until : null;

    private static Case Acknowledgement(Case of, Moment at, ImmutableArray<Notice>.Builder notices)
    {
        if (AcknowledgementDue(of, at.Team) is not { } due || due > at.Now)
            return of;
        var by = of.Head.Received + CaseSettings.Acknowledge.Of(at.Team);
        var step = EscalationPolicy.StepNow(of.AcknowledgeRing, by, at.Now);
        var to = new Recipients(of.Head, at.Team).Of(step, null);
        var wasDue = step == EscalationStep.Due ? Instant.Max(due, by) : due;
        notices.AddRange(AcknowledgementNotice.All.Of(step, of.Head, "acknowledge", to, wasDue, urgent: false, at));
        return of with { AcknowledgeRing = EscalationState.After(step, at.Now) };
    }

    private static Case Waited(Case of, Moment at, ImmutableArray<Notice>.Builder notices)
    {
        if (WaitDue(of) is not { } due || due > at.Now)
            return of;
        var to = new Recipients(of.Head, at.Team).Of(EscalationStep.Due, null);
        notices.AddRange(to.Select(r => r.Notice(WaitOverNotice.Instance.Name, of.Head, "wait", due, at)));
        return of with { Wait = of.Wait! with { Told = true } };
    }
}
