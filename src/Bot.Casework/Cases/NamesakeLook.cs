using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;

namespace Bot.Cases;

/// <summary>
/// Looks through all cases of a team, closed ones too, for parties that may be members. It reads those whose heads do not rule it out.
/// </summary>
internal static class NamesakeLook
{
    private const int Page = 256;
    private const string Why = "a party bears a member's name";

    /// <summary>The cases from which somebody must be kept away who is not yet, as they are then, and the questions to the leads.</summary>
    /// <param name="at">The team as it is or is about to be.</param>
    /// <param name="load">Reads its documents.</param>
    /// <param name="person">Its members, as they are or are about to be.</param>
    public static async Task<ImmutableArray<Change>> Again(Moment at, ILoad load, Func<PersonId, Person?> person)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var names = PartyKeys.Of(at.Team.Members.Select(m => person(m.Person)).OfType<Person>().SelectMany(OwnName.Of).Select(o => o.Name));
        var suspects = at.View.Get<CaseIndex>().All.Where(h => !h.LetIn.IsEmpty || PartyKeys.MayHold(h, names));
        foreach (var page in suspects.Chunk(Page))
            foreach (var of in await CaseAccess.LoadToKeepAway(load, page).ConfigureAwait(false))
                if (of.WithNamesakesKeptAway(at.Team, person, at.Now) is var kept && kept != of)
                {
                    changes.Add(new Save(Noted(kept, at)));
                    changes.AddRange(Asked(kept.Head, at));
                }
        return changes.ToImmutable();
    }

    /// <summary>Nobody has worked on it: what is idle stays idle.</summary>
    private static Case Noted(Case kept, Moment at) =>
        kept.With(at.Now, PersonId.Clock, EntryKind.Recusal, Why).WithHead(h => h with { Touched = kept.Head.Touched });

    /// <summary>A closed case is asked about when it is reopened.</summary>
    private static IEnumerable<Change> Asked(CaseHead head, Moment at) => !head.IsOpen ? []
        : from lead in at.Team.AtLeast(Role.Lead)
          where CaseAccess.MaySee(head, lead, Role.Lead)
          select new Notify(HandOnNotice.Instance.To(lead, at.Now, at.Generator, head.Doc, HandOnNotice.Namesake));
}
