using Bot.People;

namespace Bot.Cases;

/// <summary>The right to read one case's content, in one request. Only <see cref="CaseAccess"/> makes one.</summary>
public sealed class Grant
{
    internal Grant(CaseHead head, PersonId reader) => (Head, Reader) = (head, reader);

    /// <summary>The case as it stood when access was decided.</summary>
    public CaseHead Head { get; }

    /// <summary>Who reads.</summary>
    public PersonId Reader { get; }
}

/// <summary>Who may see which case. The only place where that is decided; what it refuses does not exist for the caller.</summary>
public static class CaseAccess
{
    /// <summary>Whether a person with this role may see the case, and anything of it: number, state, count.</summary>
    public static bool MaySee(CaseHead head, PersonId person, Role role)
    {
        if (role < Role.Investigator || head.IsRecused(person))
            return false;
        return !head.Restricted || role == Role.Lead || head.Investigators.Contains(person);
    }

    /// <summary>The right to read it, or null: then there is no such case for this caller.</summary>
    public static Grant? For(CaseHead? head, Caller caller) =>
        head is not null && caller.Person is { } person && caller.Team?.Id == head.Team && MaySee(head, person.Id, caller.Role)
            ? new Grant(head, person.Id)
            : null;

    /// <summary>The right to read it on behalf of a member who is about to be told something; null if they may not see it now.</summary>
    public static Grant? For(CaseHead? head, Team team, PersonId person) =>
        head is not null && team.Id == head.Team && MaySee(head, person, team.RoleOf(person)) ? new Grant(head, person) : null;

    /// <summary>The clock reads every case, and tells nobody by itself.</summary>
    internal static Grant ForClock(CaseHead head) => new(head, PersonId.Clock);

    /// <summary>What somebody without the role of an investigator may add to: a report that they handed in and are not kept away from.</summary>
    public static bool MayAdd(CaseHead head, PersonId person) => head.HandedInBy == person && !head.IsRecused(person);
}
