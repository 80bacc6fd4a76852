using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.OnCall;

/// <summary>A team's rota: at each hand-over both people are told.</summary>
public sealed class RotaKind() : Kind<Rota>('o', format: 1, KindTraits.Resident | KindTraits.LastKnown)
{
    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "rota";

    /// <inheritdoc/>
    protected override Instant? NextDue(Rota document, Team team) => document.Among(team).NextHandOver;

    /// <inheritdoc/>
    protected override Due? Ring(Rota document, Moment at)
    {
        document = document.Among(at.Team);
        if (document.NextHandOver is not { } due || due > at.Now)
            return null;
        var (off, on) = (document.At(due - Duration.FromMilliseconds(1)).Person, document.At(at.Now).Person);
        var changes = new List<Change> { new Save(document with { Told = at.Now }) };
        if (on is { } taking)
            changes.Add(new Notify(Told(taking, "on", due, at)));
        if (off is { } leaving && off != on)
            changes.Add(new Notify(Told(leaving, DutyNotice.Off, due, at)));
        return new Due("duty", [.. changes]);
    }

    private static Notice Told(PersonId person, string subject, Instant due, Moment at) =>
        new() { Id = at.Generator.Id(), Person = person, Type = DutyNotice.Instance.Name, Subject = subject, Due = due, Made = at.Now };
}
