using System.Collections.Concurrent;
using Bot.Basics;
using Bot.People;
using Bot.Views;
using Irc;

namespace Bot.Transports.Irc;

/// <summary>The teams' rooms on this network: which they are, whether we are in them, whether they are fit.</summary>
internal sealed class Rooms(IrcClient client, IrcNetwork network, ReadModel readModel, TeamNames teams, Identity identity)
{
    private readonly ConcurrentDictionary<string, byte> followed = new(Casemapping.Rfc1459);

    /// <summary>The team whose room a channel is, and the room as the team wrote it.</summary>
    public (Team Team, Room Room)? Of(string channel)
    {
        var names = client.State.Isupport.Casemapping;
        foreach (var (room, id) in Ours)
            if (names.Equals(room.Address, channel) && readModel.Team(id).Team is { } team)
                return (team, room);
        return null;
    }

    /// <summary>Judges a team's room as it is now.</summary>
    public RoomCheck Judge(Team team, string channel)
    {
        var state = client.State;
        return RoomCheck.Of(state.Channel(channel), state, seen =>
            identity.Of(seen) is { } account && readModel.People.Of(account) is { } person && team.RoleOf(person.Id) > Role.Guest);
    }

    /// <summary>Joins the rooms that teams have on this network, and leaves those that are none any more.</summary>
    public void Follow()
    {
        var wanted = Wanted().ToHashSet(Casemapping.Rfc1459);
        foreach (var name in wanted.Where(name => followed.TryAdd(name, 0)))
            _ = client.JoinAsync(new ChannelOptions(name));
        foreach (var name in followed.Keys.Where(name => !wanted.Contains(name)))
            if (followed.TryRemove(name, out _))
                client.Part(name, "no room of a team any more");
    }

    private IEnumerable<(Room Room, TeamId Team)> Ours =>
        readModel.Roster.Rooms.Where(r => r.Room.Network == network.Network && teams.Has(r.Team));

    private IEnumerable<string> Wanted() => Ours.Select(r => r.Room.Address)
        .Where(a => IsChannel(a) && !network.Client.Channels.Any(c => Casemapping.Rfc1459.Equals(c.Name, a)));

    private bool IsChannel(string name) => client.State.Isupport.IsChannel(name) && !name.Any(c => c is ' ' or ',' || char.IsControl(c));
}
