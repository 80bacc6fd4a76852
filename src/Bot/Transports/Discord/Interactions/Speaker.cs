using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Rooms;
using global::Discord;

namespace Bot.Transports.Discord.Interactions;

/// <summary>Who did something, and where, as far as the front door is concerned.</summary>
/// <param name="User">The user id.</param>
/// <param name="Account">The account that Discord vouches for.</param>
/// <param name="Place">A room of a team; otherwise private, since every answer is shown to the caller alone.</param>
/// <param name="Team">The room's team.</param>
internal sealed record Speaker(Snowflake User, Account Account, Place Place, TeamId? Team)
{
    /// <summary>When it was received, as a reading of the monotonic clock; Discord waits three seconds from about then.</summary>
    public long ReceivedAt { get; init; }

    /// <summary>Reads it from an interaction; null for one that nobody made.</summary>
    public static Speaker? Of(Interaction interaction, TeamRooms rooms)
    {
        if (interaction.Caller is not { } user)
            return null;
        var (address, team) = rooms.Of(interaction.GuildId is null ? null : interaction.ChannelId, interaction.Channel?.ParentId);
        return new Speaker(user.Id, new Account(DiscordNetwork.Name, user.Id.ToString()), new Place(DiscordNetwork.Name, address), team);
    }
}
