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
                if (readModel.Roster.At(new Room(DiscordNetwork.Name, id.ToString())) is { } team && teams.Has(team))
                    return (id.ToString(), team);
        return (null, null);
    }

    /// <summary>All rooms on Discord, with their teams.</summary>
    public IEnumerable<(Team Team, Snowflake Channel)> All() =>
        from at in readModel.Roster.Rooms
        where at.Room.Network == DiscordNetwork.Name && teams.Has(at.Team) && Snowflake.TryParse(at.Room.Address, null, out _)
        let team = readModel.Team(at.Team).Team
        where team is not null
        select (team, Snowflake.Parse(at.Room.Address));

    /// <summary>The teams that may have rooms and threads here: those that have a room; all where there are few.</summary>
    public IReadOnlyList<TeamId> Teams => teams.AreFew ? teams.All : [.. All().Select(a => a.Team.Id).Distinct()];

    /// <summary>Brings what is held up to date.</summary>
    public async Task Refresh(CancellationToken token)
    {
        await Task.WhenAll(readModel.Refresh(Slot.People, token), readModel.RefreshRoster(token)).ConfigureAwait(false);
        await Task.WhenAll(Teams.Select(t => readModel.Refresh(Slot.Of(t), token))).ConfigureAwait(false);
    }
}
