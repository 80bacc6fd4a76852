using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Cases;

/// <summary>
/// Open work in the hands of somebody who may not see the case any more, by whatever that came about: it goes to whoever has the case, else
/// to a lead, who hands it on. They are told what it is; whoever had it hears nothing of it. Pure.
/// </summary>
internal static class LostHands
{
    /// <summary>Whether something is to be handed on, and somebody is there to take it.</summary>
    public static bool AreThere(CaseParts parts, Case of, Team team) =>
        of.Head.IsOpen && AreLost(parts, of, team) && HeirOf(of.Head, team) is not null;

    /// <summary>The case with such work in other hands, and what they are told; the very same case where there is none.</summary>
    public static (Case Case, Notice? Told) HandedOn(CaseParts parts, Case of, Moment at)
    {
        if (!AreThere(parts, of, at.Team))
            return (of, null);
        var heir = HeirOf(of.Head, at.Team)!.Value;
        var lost = Lost(parts, of, at.Team).ToList();
        var after = of;
        foreach (var owner in lost.Select(w => w.Owner).Distinct())
            foreach (var part in parts.All)
                after = part.HandedOn(after, owner, heir, at.People);
        var ids = Texts.Words.List([.. lost.Select(w => w.Id)]);
        after = after.With(at.Now, PersonId.Clock, EntryKind.Assigned, $"{ids}: in the hands of {at.People.Name(heir)} now")
            .WithHead(h => h with { Touched = of.Head.Touched });
        var subject = string.Join(' ', lost.Select(w => w.Id));
        return (after, new Recipient(heir).Notice(HandedOnNotice.Instance.Name, of.Head, subject, at.Now, at));
    }

    /// <summary>Asked of every case at each of its commits.</summary>
    private static bool AreLost(CaseParts parts, Case of, Team team)
    {
        foreach (var part in parts.All)
            foreach (var work in part.InHands(of))
                if (!CaseAccess.MaySee(of.Head, work.Owner, team.RoleOf(work.Owner)))
                    return true;
        return false;
    }

    private static IEnumerable<OpenWork> Lost(CaseParts parts, Case of, Team team) => parts.All.SelectMany(p => p.InHands(of))
        .Where(w => !CaseAccess.MaySee(of.Head, w.Owner, team.RoleOf(w.Owner)));

    private static PersonId? HeirOf(CaseHead head, Team team) => head.Investigators
        .Concat(team.AtLeast(Role.Lead)).Concat(head.LetIn.Select(l => l.Person)).Concat(team.AtLeast(Role.Investigator))
        .Where(p => CaseAccess.MaySee(head, p, team.RoleOf(p)))
        .Select(p => (PersonId?)p).FirstOrDefault();
}

/// <summary>Something of a case that somebody still has to see to.</summary>
/// <param name="Id">Its short id in the case.</param>
/// <param name="Owner">Whose hands it is in.</param>
public readonly record struct OpenWork(string Id, PersonId Owner);
