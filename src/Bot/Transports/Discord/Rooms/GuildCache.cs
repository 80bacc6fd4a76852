using System.Collections.Concurrent;
using global::Discord;
using global::Discord.Gateway;

namespace Bot.Transports.Discord.Rooms;

/// <summary>The guilds as their events tell them. After a handed-over session it may know none; then a channel is asked for.</summary>
internal sealed class GuildCache
{
    private readonly ConcurrentDictionary<Snowflake, GuildView> guilds = new();

    /// <summary>Takes in an event.</summary>
    /// <returns>Whether who can see what may have changed.</returns>
    public bool Take(GatewayEvent happened)
    {
        switch (happened)
        {
            case ShardReady:
                guilds.Clear();
                return false;
            case GuildCreated created:
                guilds[created.Guild.Id] = GuildView.Of(created.Guild);
                return true;
            case GuildDeleted deleted when deleted.Guild.Unavailable != true:
                return guilds.TryRemove(deleted.Guild.Id, out _);
            case GuildUpdated or RoleCreated or RoleUpdated or RoleDeleted or ChannelCreated or ChannelUpdated or ChannelDeleted:
                foreach (var (id, view) in guilds)
                    guilds[id] = view.After(happened);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Who can read a channel, as far as events told.</summary>
    public ChannelAudience? AudienceOf(Snowflake channel) =>
        guilds.Values.Select(g => g.AudienceOf(channel)).FirstOrDefault(a => a is not null);

    /// <summary>Who owns a guild, where it is known.</summary>
    public Snowflake OwnerOf(Snowflake guild) => guilds.TryGetValue(guild, out var view) ? view.OwnerId : default;
}
