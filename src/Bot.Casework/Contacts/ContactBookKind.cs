using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Contacts;

/// <summary>A team's contacts: the leads hear when one has not been confirmed for too long.</summary>
public sealed class ContactBookKind() : Kind<ContactBook>('k', format: 1, KindTraits.Resident | KindTraits.LastKnown)
{
    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "contacts";

    /// <inheritdoc/>
    protected override Instant? NextDue(ContactBook document, Team team) => document.NextDue;

    /// <inheritdoc/>
    protected override Due? Ring(ContactBook document, Moment at)
    {
        if (document.NextDue is not { } due || due > at.Now)
            return null;
        var notices = at.Team.AtLeast(Role.Lead).Select(lead => new Notify(new Notice
        {
            Id = at.Generator.Id(), Person = lead, Type = StaleContactsNotice.Instance.Name, Subject = "contacts", Due = due, Made = at.Now,
        }));
        return new Due("stale-contacts", [new Save(document with { Reminded = at.Now }), .. notices]);
    }
}
