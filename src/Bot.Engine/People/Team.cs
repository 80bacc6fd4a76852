using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using NodaTime;

namespace Bot.People;

/// <summary>Somebody's place in a team.</summary>
public sealed record Member(PersonId Person, Role Role);

/// <summary>A channel in which a team works; belongs to one team only.</summary>
/// <param name="Network">"discord" or "irc:NAME".</param>
/// <param name="Address">The channel's id or folded name on that network.</param>
public sealed record Room(string Network, string Address)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Network} {Address}";
}

/// <summary>A team: its members, rooms and settings. It knows nothing of other teams.</summary>
public sealed record Team : Document
{
    /// <summary>Its short name, also the prefix of its case numbers.</summary>
    public required TeamId Id { get; init; }

    /// <summary>Its full name.</summary>
    public required string Title { get; init; }

    /// <summary>Its own time zone, as a tz database id; used where a person has none and for the room's lines.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Its members.</summary>
    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>Its rooms.</summary>
    public ImmutableArray<Room> Rooms { get; init; } = [];

    /// <summary>Its clocks and habits.</summary>
    public TeamSettings Settings { get; init; } = new();

    /// <inheritdoc/>
    public override DocId Doc => DocId.Team;

    /// <summary>The team's zone as a calendar.</summary>
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;

    /// <summary>What a person may do here; guest for anybody who is no member.</summary>
    public Role RoleOf(PersonId person)
    {
        foreach (var member in Members)
            if (member.Person == person)
                return member.Role;
        return Role.Guest;
    }

    /// <summary>The members with at least this role.</summary>
    public IEnumerable<PersonId> AtLeast(Role role) => Members.Where(m => m.Role >= role).Select(m => m.Person);
}
