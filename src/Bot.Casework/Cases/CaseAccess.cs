using Bot.Basics;
using Bot.People;
using Bot.Views;


namespace Bot.Cases;

/// <summary>The right to read one case's content, in one request. Nobody but <see cref="CaseAccess"/> gives one.</summary>
public sealed class Grant
{
    private Grant(CaseHead head, PersonId reader) => (Head, Reader) = (head, reader);

    /// <summary>The case as it stood when access was decided.</summary>
    public CaseHead Head { get; }

    /// <summary>Who reads.</summary>
    public PersonId Reader { get; }

    /// <summary>A right for a person who may see the case; null for anybody else.</summary>
    internal static Grant? For(CaseHead? head, Team? team, PersonId person) =>
        head is not null && team?.Id == head.Team && CaseAccess.MaySee(head, person, team.RoleOf(person)) ? new Grant(head, person) : null;

    /// <summary>A right to add to what one handed in, without being shown anything of it; null for anybody else.</summary>
    internal static Grant? ForAddition(CaseHead? head, Team? team, PersonId person) =>
        head is not null && team?.Id == head.Team && CaseAccess.MayAdd(head, person) ? new Grant(head, person) : For(head, team, person);
}

/// <summary>
/// Who may see which case. The only place where that is decided; what it refuses does not exist for the caller.
/// The right to load cases is kept here, so that nothing else can read one.
/// </summary>
public static partial class CaseAccess
{
    private static readonly RecordKind right = new(new CaseParts(() => []));

    /// <summary>Whether a person with this role may see the case, and anything of it: number, state, count.</summary>
    public static bool MaySee(CaseHead head, PersonId person, Role role)
    {
        if (head.IsRecused(person))
            return false;
        if (head.IsLetIn(person))
            return true;
        if (role < Role.Investigator)
            return false;
        return !head.Restricted || role == Role.Lead || head.Investigators.Contains(person);
    }

    /// <summary>
    /// What somebody without the role of an investigator may add to: a report that they handed in and are not kept away from.
    /// </summary>
    public static bool MayAdd(CaseHead head, PersonId person) => head.HandedInBy == person && !head.IsRecused(person);

    /// <summary>The right to read it, or null: then there is no such case for this caller.</summary>
    public static Grant? For(CaseHead? head, Caller caller) =>
        caller.Person is { } person ? Grant.For(head, caller.Team, person.Id) : null;

    /// <summary>The right to read it on behalf of a member who is about to be told something; null if they may not see it now.</summary>
    public static Grant? For(CaseHead? head, Team team, PersonId person) => Grant.For(head, team, person);

    /// <summary>The right to add to it, or null: then there is no such case for this caller. Nothing of it may be shown to them.</summary>
    internal static Grant? ForAddition(CaseHead? head, Caller caller) =>
        caller.Person is { } person ? Grant.ForAddition(head, caller.Team, person.Id) : null;

    /// <summary>
    /// The cases of these rights, in their order; null where one is gone. What changed since is looked at by whoever asks.
    /// </summary>
    internal static async Task<IReadOnlyList<Case?>> Load(ILoad from, IReadOnlyList<Grant> grants) =>
        grants.Count == 0 ? [] : await from.Load<Case>(right, [.. grants.Select(g => g.Head.Doc)]).ConfigureAwait(false);

    /// <summary>The same as for a list: null also for one that cannot be read, so that the others are not held up.</summary>
    internal static async Task<IReadOnlyList<Case?>> LoadReadable(ILoad from, IReadOnlyList<Grant> grants) =>
        grants.Count == 0 ? [] : await from.LoadReadable<Case>(right, [.. grants.Select(g => g.Head.Doc)]).ConfigureAwait(false);

    /// <summary>
    /// All open cases, for looking at names alone: whoever is named must be kept away before anybody knows of it.
    /// What is read is saved or dropped, never shown. One that cannot be read is left out: nobody can read it.
    /// </summary>
    internal static async Task<IReadOnlyList<Case>> LoadToKeepAway(ILoad from, IReadOnlyList<CaseHead> heads) =>
        [.. (await from.LoadReadable<Case>(right, [.. heads.Select(h => h.Doc)]).ConfigureAwait(false)).OfType<Case>()];
}
