using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Cases and colleagues that a command would accept, for completion. Nobody is offered what they may not see.</summary>
public static class CaseOffers
{
    /// <summary>Those of the commands about cases themselves.</summary>
    internal static readonly Offer[] All =
    [
        Cases("case ack", (h, _) => h.IsOpen && h.Acknowledged is null),
        Cases("case snooze", (h, _) => h.IsOpen && h.Acknowledged is null),
        Cases("case take", (h, _) => h.IsOpen && h.Investigators.Length == 0),
        Cases("case join", (h, me) => h.IsOpen && h.Investigators.Length > 0 && !h.Investigators.Contains(me)),
        Cases("case pass", (h, me) => h.IsOpen && h.Investigators.Contains(me)),
        Cases("case unassign", (h, _) => h.IsOpen && h.Investigators.Length > 0),
        Cases("case decide", (h, _) => h.State is CaseState.Acknowledged or CaseState.Investigating),
        Cases("case resume", (h, _) => h.IsOpen && h.WaitsUntil is not null),
        Cases("case reopen", (h, _) => !h.IsOpen, h => h.IsOpen ? CaseRefusals.NotClosed(h.Number, h.State) : null),
        Cases("case namesake", (h, _) => h.AwaitsALead),
        .. new[] { "case assign", "case wait", "case close", "case glance" }.Select(Open),
        Colleagues("case assign", "whom", (h, who, _) => !h.Investigators.Contains(who)),
        Colleagues("case pass", "to", (_, who, me) => who != me),
        Colleagues("case unassign", "whom", (h, who, _) => h.Investigators.Contains(who)),
        PartOffers.Party("case told", "whom"), .. OpenRules.All,
        Offer.Ruled("case link", "sha256", (typed, _, _) => Task.FromResult(
            LinkText.IsSha256(LineReader.Unquoted(typed)) ? null : CaseRefusals.BadHash(typed))),
        new("case namesake", "member", (typed, reader) => CaseOf(reader) is { } head
            ? Names(typed, reader, head.Namesakes.Select(r => r.Person))
            : []),
    ];

    /// <summary>Open cases alone.</summary>
    public static Offer Open(string path) =>
        Cases(path, (h, _) => h.IsOpen, h => h.IsOpen ? null : CaseRefusals.Closed(h.Number));

    /// <summary>Cases that a command would accept from a person.</summary>
    /// <param name="path">The command.</param>
    /// <param name="fits">Whether it would accept a case.</param>
    /// <param name="wrong">Why it would refuse one for its state; null where a form does not say so beforehand.</param>
    public static Offer Cases(string path, Func<CaseHead, PersonId, bool> fits, Func<CaseHead, Refusal?>? wrong = null) =>
        new(path, "case", (typed, reader) => reader is { Person.Id: var me, View: not null }
            ? CaseNumberType.Among(typed, reader, h => fits(h, me))
            : [])
        {
            Wrong = wrong is null ? null : (_, reader, _) => Task.FromResult(CaseOf(reader) is { } head ? wrong(head) : null),
        };

    /// <summary>Cases that a command would accept also from whoever handed them in, and who is shown nothing of them.</summary>
    public static Offer Handed(string path, Func<CaseHead, bool> fits) => new(path, "case", (typed, reader) =>
        reader is { Person.Id: var me, View: { } view }
            ? reader.Role >= Role.Investigator
                ? CaseNumberType.Among(typed, reader, fits)
                : CaseNumberType.HandedIn(typed, view.Get<CaseIndex>(), me)
            : []);

    /// <summary>Colleagues who may see the case that the line names; where it names none, all who investigate.</summary>
    public static Offer Readers(string path, string parameter) => Of(path, parameter, (_, _, _) => true, head => head);

    /// <summary>Colleagues who could be given the case that the line names, and of them those who fit.</summary>
    private static Offer Colleagues(string path, string parameter, Func<CaseHead, PersonId, PersonId, bool> fits) =>
        Of(path, parameter, fits, head => head with { Restricted = false });

    private static Offer Of(
        string path, string parameter, Func<CaseHead, PersonId, PersonId, bool> fits, Func<CaseHead, CaseHead> seen) =>
        new(path, parameter, (typed, reader) =>
        {
            if (reader is not { Person.Id: var me, View.Team: { } team } || reader.Role < Role.Investigator)
                return [];
            var working = team.AtLeast(Role.Investigator);
            return CaseOf(reader) is not { } head
                ? Names(typed, reader, working)
                : Names(typed, reader, working.Where(p => CaseAccess.MaySee(seen(head), p, team.RoleOf(p)) && fits(head, p, me)));
        });

    /// <summary>The case that the line names, if the reader may see it.</summary>
    private static CaseHead? CaseOf(CompletionReader reader) => Named(reader)?.Head;

    /// <summary>The right to read the case that the line names, if the reader may see it.</summary>
    internal static Grant? Named(CompletionReader reader)
    {
        if (reader is not { Person.Id: var me, View: { Team: { } team } view })
            return null;
        if (!reader.Given.TryGetValue("case", out var typed) || !CaseNumber.TryParse(typed, null, out var number))
            return null;
        return CaseAccess.For(view.Get<CaseIndex>().Head(number.Value), team, me);
    }

    private static IEnumerable<Suggestion> Names(string typed, CompletionReader reader, IEnumerable<PersonId> people)
    {
        var me = reader.Person!.Id;
        var names = people.OrderBy(p => p == me).ThenBy(reader.People.Name, StringComparer.OrdinalIgnoreCase)
            .Select(p => new Suggestion(reader.People.Name(p), p == me ? "you" : Texts.Words.Of(reader.View!.Team!.RoleOf(p))));
        return Suggestion.Starting(typed.TrimStart('@'), names);
    }
}
