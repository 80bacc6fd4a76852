using System.Collections.Immutable;

namespace Discord.Gateway;

/// <summary>
/// A guild's roles and channels as its events tell them; the Guilds intent is enough. Immutable: each event gives the next view.
/// After <see cref="ShardReady"/> start over: the guilds come anew.
/// </summary>
public sealed record GuildView(
    Snowflake Id, string Name, Snowflake OwnerId, ImmutableDictionary<Snowflake, Role> Roles,
    ImmutableDictionary<Snowflake, Channel> Channels)
{
    /// <summary>From GUILD_CREATE, which alone holds everything.</summary>
    public static GuildView Of(Guild guild) => new(guild.Id, guild.Name ?? "", guild.OwnerId,
        (guild.Roles ?? []).ToImmutableDictionary(role => role.Id),
        (guild.Channels ?? []).Concat(guild.Threads ?? []).ToImmutableDictionary(channel => channel.Id));

    /// <summary>The view after an event; the same one where the event is about another guild or nothing that is held here.</summary>
    public GuildView After(GatewayEvent happened) => happened switch
    {
        GuildCreated created when created.Guild.Id == Id => Of(created.Guild),
        GuildUpdated updated when updated.Guild.Id == Id => Updated(updated.Guild),
        RoleCreated role when role.GuildId == Id => this with { Roles = Roles.SetItem(role.Role.Id, role.Role) },
        RoleUpdated role when role.GuildId == Id => this with { Roles = Roles.SetItem(role.Role.Id, role.Role) },
        RoleDeleted role when role.GuildId == Id => this with { Roles = Roles.Remove(role.RoleId) },
        ChannelCreated channel when channel.Channel.GuildId == Id =>
            this with { Channels = Channels.SetItem(channel.Channel.Id, channel.Channel) },
        ChannelUpdated channel when channel.Channel.GuildId == Id =>
            this with { Channels = Channels.SetItem(channel.Channel.Id, channel.Channel) },
        ChannelDeleted channel when channel.Channel.GuildId == Id => this with { Channels = Channels.Remove(channel.Channel.Id) },
        _ => this,
    };

    /// <summary>Who can read a channel, or a thread by way of its parent; null when it is not known here.</summary>
    public ChannelAudience? AudienceOf(Snowflake channelId)
    {
        if (!Channels.TryGetValue(channelId, out var channel))
            return null;
        if (channel.IsThread && (channel.ParentId is not { } parent || !Channels.TryGetValue(parent, out channel)))
            return null;
        return ChannelAudience.Of(Id, OwnerId, [.. Roles.Values], channel.PermissionOverwrites ?? []);
    }

    private GuildView Updated(Guild guild) => this with
    {
        Name = guild.Name ?? Name,
        OwnerId = guild.OwnerId,
        Roles = guild.Roles?.ToImmutableDictionary(role => role.Id) ?? Roles,
    };
}
