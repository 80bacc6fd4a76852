using Bot.Basics;
using Bot.Documents;
using Bot.People;


namespace Bot.Views;

/// <summary>The team's own document; every member may know of it.</summary>
public sealed class TeamKind() : Kind<Team>('t', format: 1, KindTraits.Resident | KindTraits.LastKnown)
{
    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override bool MayHide(Document saved) => true;

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "team";
}

/// <summary>A person; colleagues may know of each other.</summary>
public sealed class PersonKind() : Kind<Person>(Person.Letter, format: 1, KindTraits.OfPeople | KindTraits.Resident | KindTraits.LastKnown)
{
    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => people.Name(new PersonId(id.Rest));
}
