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
/// investigators. Quiet hours hold it back, as anything that is not an emergency. [Acknowledging reports]
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
                var to = Recipients(arrival, of.Head, at).Select(p => new Recipient(p));
                notices.AddRange(to.Select(r =>
                    r.Notice(ArrivalNotice.Instance.Name, of.Head, arrival.Id, due, at) with { Step = arrival.Step }));
                items = arrival.Step == OnDuty && IsFromOutside(of.Head, at.Team)
                    ? items.Replace(arrival, arrival with { Step = Investigators })
                    : items.Remove(arrival);
            }

        return (items, notices);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Arrival> On(CaseEvent happened, ImmutableArray<Arrival> items, CaseTurn turn) => happened switch
    {
        CaseEvent.Opened when FirstStep(turn) is { } step => items.Add(new Arrival("n1", turn.Call.Now, step)),
        CaseEvent.Closing => [],
        _ => items,
    };

    /// <inheritdoc/>
    protected override string TextOf(Arrival item) => "";

    /// <summary>Who is told first; null where somebody who works on cases opened it and nobody else is on duty.</summary>
    private static int? FirstStep(CaseTurn turn)
    {
        var call = turn.Call;
        if (Rota.Of(call.View)?.At(call.Now).Person is { } duty && duty != call.Me)
            return OnDuty;
        return call.Caller.Role < Role.Investigator ? Investigators : null;
    }

    private static Instant DueAt(Arrival arrival) => arrival.Step == OnDuty ? arrival.At : arrival.At + untilTheOthers;

    private static IEnumerable<PersonId> Recipients(Arrival arrival, CaseHead head, Moment at)
    {
        var duty = Rota.Of(at.View)?.At(at.Now).Person;
        if (arrival.Step == OnDuty)
            return duty is { } person && MaySee(person) ? [person] : [];
        var isTaken = head.Investigators.Length > 0;
        return isTaken ? [] : at.Team.AtLeast(Role.Investigator).Where(p => p != duty && MaySee(p));

        bool MaySee(PersonId person) => person != head.HandedInBy && CaseAccess.MaySee(head, person, at.Team.RoleOf(person));
    }

    /// <summary>Whether it came from somebody who does not work on cases, so that nobody who does may know of it.</summary>
    private static bool IsFromOutside(CaseHead head, Team team) => team.RoleOf(head.HandedInBy) < Role.Investigator;
}
