using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Views;

/// <summary>What is at hand when something comes due: the team as it stands, all persons, now.</summary>
/// <param name="Team">The team.</param>
/// <param name="View">What memory holds of it.</param>
/// <param name="People">All persons.</param>
/// <param name="Now">Now; the same moment throughout.</param>
/// <param name="Generator">Random draws.</param>
public sealed record Moment(Team Team, TeamView View, PeopleView People, Instant Now, IdGenerator Generator);

/// <summary>What was decided about a document whose time came.</summary>
/// <param name="What">What the audit says, behind "clock".</param>
/// <param name="Changes">What is done.</param>
public sealed record Due(string What, ImmutableArray<Change> Changes);

/// <summary>
/// A kind of document with its rules: who may see it, what it is called, when it comes due and what happens then. All of it pure.
/// </summary>
public abstract class Kind(char letter, byte format, Type type, KindTraits traits) : DocumentKind(letter, format, type, traits)
{
    /// <summary>
    /// Whether a member may know of a document of this kind; asked by the audit, alarms and rooms. Its owner is asked before it.
    /// </summary>
    public abstract bool MaySee(DocId id, TeamView view, PersonId reader);

    /// <summary>Whether somebody belongs to the team at all.</summary>
    protected static bool IsMember(TeamView view, PersonId reader) => view.Team?.RoleOf(reader) > Role.Guest;

    /// <summary>Whether a document may be named in a room of the team, where it is not known by name who reads along.</summary>
    public virtual bool MayStandInRooms(DocId id, TeamView view) => true;

    /// <summary>Whether saving it may have taken something out of somebody's sight that a transport still holds for them.</summary>
    public virtual bool MayHide(Document saved) => false;

    /// <summary>What people call such a document: never content.</summary>
    public virtual string Label(DocId id, TeamView view, PeopleView people) => "a document";

    /// <summary>What an alarm says of one that cannot be read; stands in the clear, so no more than its id.</summary>
    public virtual string Unreadable(DocId id, TeamView view) => "unreadable " + id.Value;

    /// <summary>The document with what follows from the rest of it brought up to date, as it is saved.</summary>
    public virtual Document Projected(Document saved, Team team, PeopleView people) => saved;

    /// <summary>When the clock must look at it next; null for never.</summary>
    public virtual Instant? NextDue(Document document, Team team) => null;

    /// <summary>What happens to it now; null when it is not due.</summary>
    public virtual Due? Ring(Document document, Moment at) => null;

    /// <summary>What a team's memory keeps of this kind; null for nothing.</summary>
    /// <param name="view">The memory that it will be a part of, still empty.</param>
    public virtual IView? NewView(TeamView view) => Is(KindTraits.Resident) ? new ResidentView() : null;
}

/// <summary>A kind whose documents are of one type.</summary>
public abstract class Kind<T>(char letter, byte format, KindTraits traits) : Kind(letter, format, typeof(T), traits)
    where T : Document
{
    /// <inheritdoc/>
    public sealed override Document Projected(Document saved, Team team, PeopleView people) => Projected((T)saved, team, people);

    /// <inheritdoc/>
    public sealed override Instant? NextDue(Document document, Team team) => NextDue((T)document, team);

    /// <inheritdoc/>
    public sealed override Due? Ring(Document document, Moment at) => Ring((T)document, at);

    /// <inheritdoc cref="Kind.Projected"/>
    protected virtual T Projected(T saved, Team team, PeopleView people) => saved;

    /// <inheritdoc cref="Kind.NextDue"/>
    protected virtual Instant? NextDue(T document, Team team) => null;

    /// <inheritdoc cref="Kind.Ring"/>
    protected virtual Due? Ring(T document, Moment at) => null;
}
