using Bot.Basics;
using NodaTime;

namespace Bot.People;

/// <summary>
/// Who asks: person, team and role, resolved once a request. A stranger is a caller with the role of a guest, never null.
/// </summary>
/// <param name="Account">What the network vouches for; null where it vouches for nothing.</param>
/// <param name="Person">Who we know this to be; null for a stranger.</param>
/// <param name="Team">The team the request is about; null where there is none.</param>
/// <param name="Role">What they may do in that team.</param>
public sealed record Caller(Account? Account, Person? Person, Team? Team, Role Role)
{
    /// <summary>The id for the audit; strangers have none and change nothing.</summary>
    public PersonId Id => Person?.Id ?? new PersonId("guest");

    /// <summary>The zone in which this caller reads and types times.</summary>
    public DateTimeZone Zone => Person?.TimeZone ?? Team?.TimeZone ?? DateTimeZone.Utc;
}
