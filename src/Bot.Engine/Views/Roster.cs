using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.People;

namespace Bot.Views;

/// <summary>
/// Who is in which team, and which room is whose: so that a request is about its caller's teams without looking at all of them.
/// Kept right by <see cref="ReadModel"/>.
/// </summary>
public sealed class Roster
{
    private readonly Lock gate = new();
    private readonly Dictionary<TeamId, Team> known = [];
    private readonly ConcurrentDictionary<PersonId, ImmutableArray<TeamId>> byMember = new();
    private readonly ConcurrentDictionary<Room, TeamId> byRoom = new();

    /// <summary>The teams that somebody is a member of, in no order.</summary>
    public ImmutableArray<TeamId> TeamsOf(PersonId person) => byMember.GetValueOrDefault(person, []);

    /// <summary>The team whose room it is; null for none.</summary>
    public TeamId? At(Room room) => byRoom.TryGetValue(room, out var team) ? team : null;

    /// <summary>All rooms with their teams.</summary>
    public IEnumerable<(Room Room, TeamId Team)> Rooms => byRoom.Select(r => (r.Key, r.Value));

    /// <summary>
    /// Takes in a team as it stands; null where it is no more. One that is older than what is held was read before that, and came later:
    /// it does not count.
    /// </summary>
    /// <param name="id">Which.</param>
    /// <param name="team">As it stands.</param>
    /// <param name="evenIfOlder">Whether an older one counts too: what is held is of a store that is no more.</param>
    internal void Put(TeamId id, Team? team, bool evenIfOlder = false)
    {
        lock (gate)
        {
            var old = known.GetValueOrDefault(id);
            if (ReferenceEquals(old, team) || !evenIfOlder && team?.Version < old?.Version)
                return;
            if (team is null)
                known.Remove(id);
            else
                known[id] = team;
            Members(id, old, team);
            foreach (var room in old?.Rooms ?? [])
                if (team?.Rooms.Contains(room) != true)
                    byRoom.TryRemove(KeyValuePair.Create(room, id));
            foreach (var room in team?.Rooms ?? [])
                byRoom[room] = id;
        }
    }

    private void Members(TeamId id, Team? old, Team? team)
    {
        var (before, after) = (Persons(old), Persons(team));
        foreach (var gone in before.Except(after))
            if (byMember.GetValueOrDefault(gone, []).Remove(id) is { Length: > 0 } left)
                byMember[gone] = left;
            else
                byMember.TryRemove(gone, out _);
        foreach (var come in after.Except(before))
            byMember[come] = byMember.GetValueOrDefault(come, []).Add(id);
    }

    private static HashSet<PersonId> Persons(Team? team) => [.. (team?.Members ?? []).Select(m => m.Person)];
}
