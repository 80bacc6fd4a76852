using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.OnCall;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Arrivals;

/// <summary>
/// A new report is told to who is on duty, at once; two hours later, where nobody has it and nobody who works on cases opened it, to the
/// investigators. With nobody on duty who may see it there is nobody to leave the first word to: they are told at once. Quiet hours hold
/// it back, as anything that is not an emergency. [Acknowledging reports]
/// </summary>
public sealed class ArrivalsPart() : CasePart<Arrival>("Arrivals")
{
    /// <summary>The one object of it.</summary>
    public static readonly ArrivalsPart Instance = new();

    private const int OnDuty = 0, Investigators = 1;

    private static readonly Duration untilTheOthers = Duration.FromHours(2);

    /// <inheritdoc/>
    protected override Instant? NextDue(ImmutableArray<Arrival> items, Case of, Team team) =>
        items.IsEmpty ? null : items.Min(DueAt);

    /// <inheritdoc/>
    protected override (ImmutableArray<Arrival> Items, IEnumerable<Notice> Notices) Ring(ImmutableArray<Arrival> items, Case of, Moment at)
    {
        var notices = new List<Notice>();
        foreach (var arrival in items)
            if (DueAt(arrival) is var due && due <= at.Now)
            {
                var step = arrival.Step == OnDuty && Duty(of.Head, at) is null ? Investigators : arrival.Step;
                var to = Recipients(step, of.Head, at).Select(p => new Recipient(p));
                notices.AddRange(to.Select(r => r.Notice(ArrivalNotice.Instance.Name, of.Head, arrival.Id, due, at) with { Step = step }));
                items = step == OnDuty && IsFromOutside(of.Head, at.Team)
                    ? items.Replace(arrival, arrival with { Step = Investigators })
                    : items.Remove(arrival);
            }

        return (items, notices);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Arrival> On(CaseEvent happened, ImmutableArray<Arrival> items, CaseTurn turn) => happened switch
    {
        CaseEvent.Opened when IsToBeTold(turn) => items.Add(new Arrival("n1", turn.Call.Now)),
        CaseEvent.Closing => [],
        _ => items,
    };

    /// <inheritdoc/>
    protected override string TextOf(Arrival item) => "";

    /// <summary>Not where somebody who works on cases opened it and nobody else is on duty.</summary>
    private static bool IsToBeTold(CaseTurn turn) => turn.Call.Caller.Role < Role.Investigator
        || (Rota.Of(turn.Call.View)?.At(turn.Call.Now).Person is { } duty && duty != turn.Call.Me);

    private static Instant DueAt(Arrival arrival) => arrival.Step == OnDuty ? arrival.At : arrival.At + untilTheOthers;

    private static IEnumerable<PersonId> Recipients(int step, CaseHead head, Moment at)
    {
        var duty = Duty(head, at);
        if (step == OnDuty)
            return duty is { } person ? [person] : [];
        var isTaken = head.Investigators.Length > 0 || !IsFromOutside(head, at.Team);
        return isTaken ? [] : at.Team.AtLeast(Role.Investigator).Where(p => p != duty && IsTold(p, head, at));
    }

    /// <summary>Who is on duty, where they may see it and have not handed it in themselves.</summary>
    private static PersonId? Duty(CaseHead head, Moment at) =>
        Rota.Of(at.View)?.At(at.Now).Person is { } duty && IsTold(duty, head, at) ? duty : null;

    private static bool IsTold(PersonId person, CaseHead head, Moment at) =>
        person != head.HandedInBy && CaseAccess.MaySee(head, person, at.Team.RoleOf(person));

    /// <summary>Whether it came from somebody who does not work on cases, so that nobody who does may know of it.</summary>
    private static bool IsFromOutside(CaseHead head, Team team) => team.RoleOf(head.HandedInBy) < Role.Investigator;
}
