using Bot.Basics;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Commands;

/// <summary>For whom is completed, and from what.</summary>
/// <param name="Person">Who; null for a stranger.</param>
/// <param name="View">The team that the line is about; null where none is known.</param>
/// <param name="People">All persons, for names.</param>
/// <param name="Teams">The teams that the person is in.</param>
public sealed record CompletionReader(Person? Person, TeamView? View, PeopleView People, IReadOnlyList<TeamId> Teams)
{
    /// <summary>What they may do there.</summary>
    public Role Role { get; init; } = Person is null ? Role.Guest : View?.Team?.RoleOf(Person.Id) ?? Role.Guest;

    /// <summary>What else the line or form gives already, as text by parameter name.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads documents of the team for what is offered; null where none may be read now.</summary>
    public ILoad? Documents { get; init; }

    /// <summary>The zone in which they type dates.</summary>
    public DateTimeZone Zone => Person?.TimeZone ?? View?.Team?.TimeZone ?? DateTimeZone.Utc;

    /// <summary>Somebody who is shown nothing of any team.</summary>
    public static CompletionReader Stranger(PeopleView people) => new(null, null, people, []);
}
