using Bot.Cases;
using Bot.People;
using Bot.Promises;

namespace Bot.Ringing;

/// <summary>Somebody, or a room, that is told.</summary>
internal readonly record struct Recipient(PersonId? Person, Room? Room = null);

/// <summary>Who is told on each rung of a ladder. Nobody who may not see the case, and no room that such a member can read.</summary>
internal sealed class Recipients(CaseHead head, Team team)
{
    public IEnumerable<Recipient> Of(Rung rung, PersonId? owner) => rung switch
    {
        Rung.HeadsUp or Rung.Due or Rung.OwnerAgain => Owner(owner),
        Rung.Others => Others(owner) is var others && others.Any() ? others : Leads(),
        Rung.Leads => Leads(),
        _ => team.Rooms.Length > 0 && !team.Members.Any(m => head.IsRecused(m.Person)) && !head.Restricted
            ? team.Rooms.Select(r => new Recipient(null, r))
            : People(team.AtLeast(Role.Investigator)),
    };

    /// <summary>The owner; where they cannot be told, whoever works on the case; where nobody does, the leads.</summary>
    private IEnumerable<Recipient> Owner(PersonId? owner)
    {
        if (owner is { } person && MaySee(person))
            return [new Recipient(person)];
        var working = People(head.Investigators);
        return working.Any() ? working : Leads();
    }

    private IEnumerable<Recipient> Others(PersonId? owner) =>
        People(head.Investigators.Length > 1 ? head.Investigators.Where(i => i != owner) : owner is null ? team.AtLeast(Role.Investigator) : []);

    private IEnumerable<Recipient> Leads()
    {
        var leads = People(team.AtLeast(Role.Lead));
        return leads.Any() ? leads : People(team.AtLeast(Role.Investigator));
    }

    private IEnumerable<Recipient> People(IEnumerable<PersonId> people) => people.Where(MaySee).Select(p => new Recipient(p));

    private bool MaySee(PersonId person) => CaseAccess.MaySee(head, person, team.RoleOf(person));
}
