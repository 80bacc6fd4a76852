using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;

namespace Bot.Cases;

/// <summary>Who is left to read a case, and who is told where nobody is. Pure.</summary>
public static class Readers
{
    /// <summary>Whether anybody may see it: a member, or somebody who was let in.</summary>
    public static bool HasReader(this CaseHead head, Team team)
    {
        foreach (var member in team.Members)
            if (CaseAccess.MaySee(head, member.Person, member.Role))
                return true;
        foreach (var letIn in head.LetIn)
            if (CaseAccess.MaySee(head, letIn.Person, Role.Guest))
                return true;
        return false;
    }

    /// <summary>Whether a name in it keeps every lead away, so that none can say that it is a coincidence.</summary>
    public static bool IsUnled(this CaseHead head, Team team) =>
        head.AwaitsALead && !team.AtLeast(Role.Lead).Any(l => CaseAccess.MaySee(head, l, Role.Lead));

    /// <summary>
    /// Whoever runs the installation, where they may be told the number of a case: not when they are kept away from it, nor when it names
    /// them. Null where there is nobody.
    /// </summary>
    public static Person? Operator(this Case of, Moment at)
    {
        if (at.People.Operator is not { } person || of.Head.IsRecused(person.Id))
            return null;
        // What this installation calls somebody who is in no team is no name of theirs.
        var isMember = at.Team.RoleOf(person.Id) > Role.Guest;
        var names = OwnName.Of(person).Where(n => isMember || n.IsWiki).ToList();
        return Namesakes.Of(of, person.Id, names).Count > 0 ? null : person;
    }

    /// <summary>The head of the case that a notice to the operator is about; null where it is not for this reader any more.</summary>
    public static CaseHead? ForTheOperator(Told told)
    {
        if (told.Notice.About is not { } about || told.At.View.Get<CaseIndex>().Head(about) is not { } head)
            return null;
        return told.At.People.Operator?.Id == told.Reader && !head.IsRecused(told.Reader) ? head : null;
    }
}
