using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Administration;

/// <summary>When a member's daily lines come. It outlives no membership.</summary>
public sealed class AgendaKind() : Kind<Agenda>('a', format: 1, KindTraits.Resident)
{
    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "daily lines";

    /// <inheritdoc/>
    protected override Instant? NextDue(Agenda document, Team team) => document.Next;

    /// <inheritdoc/>
    protected override Due? Ring(Agenda document, Moment at)
    {
        if (document.Next > at.Now)
            return null;
        if (at.Team.RoleOf(document.Owner) < Role.Investigator)
            return new Due("agenda-gone", [new Remove(document.Doc, document.Version)]);
        var zone = at.People.Of(document.Owner)?.TimeZone ?? at.Team.TimeZone;
        var next = document with { Next = Agenda.After(at.Now, at.Team, zone) };
        var notice = new Notice
        {
            Id = at.Generator.Id(),
            Person = document.Owner,
            Type = DigestNotice.Type,
            Subject = "digest",
            Due = document.Next,
            Made = at.Now,
        };
        return new Due("digest", [new Save(next), new Notify(notice)]);
    }
}

/// <summary>One-time codes that link a second account; they end by themselves and are told to nobody.</summary>
public sealed class LinkCodeKind() : Kind<LinkCode>('l', format: 1, KindTraits.OfPeople)
{
    /// <summary>The right to load them.</summary>
    internal static readonly LinkCodeKind Instance = new();

    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "a link code";
}
