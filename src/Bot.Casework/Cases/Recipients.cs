using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Cases;

/// <summary>Somebody, or a room, that is told.</summary>
public readonly record struct Recipient(PersonId? Person, Room? Room = null)
{
    /// <summary>A notice about a case to them.</summary>
    public Notice Notice(string type, CaseHead head, string subject, Instant due, Moment at) => new()
    {
        Id = at.Generator.Id(), Person = Person, Room = Room?.ToString(),
        Type = type, About = head.Doc, Subject = subject, Due = due, Made = at.Now,
    };
}

/// <summary>Who is told on each step of an escalation. Nobody who may not see the case, and no room that such a member can read.</summary>
public sealed class Recipients(CaseHead head, Team team)
{
    /// <summary>Those of a step.</summary>
    public IEnumerable<Recipient> Of(EscalationStep step, PersonId? owner) => step switch
    {
        EscalationStep.HeadsUp or EscalationStep.Due or EscalationStep.OwnerAgain => Owner(owner),
        EscalationStep.Others => Others(owner) is var others && others.Any() ? others : Leads(),
        EscalationStep.Leads => Leads(),
        _ when team.Rooms.Length > 0 && !head.IsKeptFromRooms(team) => team.Rooms.Select(r => new Recipient(null, r)),
        _ => Everybody(),
    };

    /// <summary>The owner; where they cannot be told, whoever works on the case; where nobody does, the leads.</summary>
    private IEnumerable<Recipient> Owner(PersonId? owner)
    {
        if (owner is { } person && MaySee(person))
            return [new Recipient(person)];
        var working = People(head.Investigators);
        return working.Any() ? working : Leads();
    }

    private IEnumerable<Recipient> Others(PersonId? owner)
    {
        if (head.Investigators.Length > 1)
            return People(head.Investigators.Where(i => i != owner));
        return owner is null ? People(team.AtLeast(Role.Investigator)) : [];
    }

    private IEnumerable<Recipient> Leads()
    {
        var leads = People(team.AtLeast(Role.Lead));
        return leads.Any() ? leads : Everybody();
    }

    /// <summary>Whoever works on cases; where none of them may see it, who was let in from outside.</summary>
    private IEnumerable<Recipient> Everybody()
    {
        var members = People(team.AtLeast(Role.Investigator));
        return members.Any() ? members : People(head.LetIn.Select(l => l.Person));
    }

    private IEnumerable<Recipient> People(IEnumerable<PersonId> people) => people.Where(MaySee).Select(p => new Recipient(p));

    private bool MaySee(PersonId person) => CaseAccess.MaySee(head, person, team.RoleOf(person));
}
