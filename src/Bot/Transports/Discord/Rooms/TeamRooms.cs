using Bot.Basics;
using Bot.People;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Interactions;
using Bot.Views;
using global::Discord;

namespace Bot.Transports.Discord.Rooms;

/// <summary>Which channel is a room of which team, from what is held in memory.</summary>
public sealed class TeamRooms(ReadModel readModel, TeamNames teams)
{
    /// <summary>The room that a channel is, or that a thread lies in; null for any other place.</summary>
    public (string? Address, TeamId? Team) Of(Snowflake? channel, Snowflake? parent)
    {
        foreach (var at in new[] { channel, parent })
            if (at is { } id)
                foreach (var team in teams.All)
                    if (readModel.Team(team).Team is { } known && known.Rooms.Contains(new Room(DiscordNetwork.Name, id.ToString())))
                        return (id.ToString(), team);
        return (null, null);
    }

    /// <summary>All rooms on Discord, with their teams.</summary>
    public IEnumerable<(Team Team, Snowflake Channel)> All() =>
        from id in teams.All
        let team = readModel.Team(id).Team
        where team is not null
        from room in team.Rooms
        where room.Network == DiscordNetwork.Name && Snowflake.TryParse(room.Address, null, out _)
        select (team, Snowflake.Parse(room.Address));

    /// <summary>Brings what is held up to date.</summary>
    public Task Refresh(CancellationToken token) =>
        Task.WhenAll(teams.All.Select(t => readModel.Refresh(Slot.Of(t), token)).Append(readModel.Refresh(Slot.People, token)));
}
