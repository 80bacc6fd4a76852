using System.Text;
using System.Text.Json;

namespace Discord.Gateway;

/// <summary>Turns a dispatch into a typed event.</summary>
internal static class EventReader
{
    /// <exception cref="JsonException">The data does not have the documented shape.</exception>
    public static GatewayEvent Read(in GatewayFrame frame, int shard, long receivedAt)
    {
        var json = DiscordJson.Wire;
        var s = frame.Sequence ?? 0;
        var name = frame.Name;
        if (name.SequenceEqual("INTERACTION_CREATE"u8))
            return new InteractionCreated(shard, s, Have(JsonSerializer.Deserialize(frame.Data, json.Interaction)), receivedAt);
        if (name.SequenceEqual("READY"u8))
            return Ready(Have(JsonSerializer.Deserialize(frame.Data, EventJson.Wire.ReadyData)), shard, s);
        if (name.SequenceEqual("RESUMED"u8))
            return new ShardResumed(shard, s);
        if (name.StartsWith("GUILD_ROLE_"u8))
            return ReadRole(frame, shard, s);
        if (name.StartsWith("CHANNEL_"u8) || name.StartsWith("THREAD_"u8))
            return ReadChannel(frame, shard, s);
        if (name.SequenceEqual("GUILD_CREATE"u8))
            return new GuildCreated(shard, s, Have(JsonSerializer.Deserialize(frame.Data, json.Guild)));
        if (name.SequenceEqual("GUILD_UPDATE"u8))
            return new GuildUpdated(shard, s, Have(JsonSerializer.Deserialize(frame.Data, json.Guild)));
        return name.SequenceEqual("GUILD_DELETE"u8)
            ? new GuildDeleted(shard, s, Have(JsonSerializer.Deserialize(frame.Data, json.Guild)))
            : Other(frame, shard, s);
    }

    public static OtherEvent Other(in GatewayFrame frame, int shard, int s) =>
        new(shard, s, Encoding.UTF8.GetString(frame.Name), frame.Data.ToArray());

    private static GatewayEvent ReadRole(in GatewayFrame frame, int shard, int s)
    {
        if (frame.Name.SequenceEqual("GUILD_ROLE_DELETE"u8))
        {
            var gone = Have(JsonSerializer.Deserialize(frame.Data, EventJson.Wire.RoleDeletedData));
            return new RoleDeleted(shard, s, gone.GuildId, gone.RoleId);
        }
        var data = Have(JsonSerializer.Deserialize(frame.Data, EventJson.Wire.RoleData));
        return frame.Name.SequenceEqual("GUILD_ROLE_CREATE"u8)
            ? new RoleCreated(shard, s, data.GuildId, data.Role)
            : new RoleUpdated(shard, s, data.GuildId, data.Role);
    }

    private static GatewayEvent ReadChannel(in GatewayFrame frame, int shard, int s)
    {
        var name = frame.Name;
        if (name.SequenceEqual("THREAD_MEMBERS_UPDATE"u8))
        {
            var data = Have(JsonSerializer.Deserialize(frame.Data, EventJson.Wire.ThreadMembersData));
            var added = (data.AddedMembers ?? []).Where(member => member.UserId is not null)
                .Select(member => member.UserId!.Value)
                .ToList();
            return new ThreadMembersUpdated(shard, s, data.GuildId, data.Id, added, data.RemovedMemberIds ?? []);
        }
        var created = name.SequenceEqual("CHANNEL_CREATE"u8) || name.SequenceEqual("THREAD_CREATE"u8);
        var updated = name.SequenceEqual("CHANNEL_UPDATE"u8) || name.SequenceEqual("THREAD_UPDATE"u8);
        var deleted = name.SequenceEqual("CHANNEL_DELETE"u8) || name.SequenceEqual("THREAD_DELETE"u8);
        if (!created && !updated && !deleted)
            return Other(frame, shard, s);
        var channel = Have(JsonSerializer.Deserialize(frame.Data, DiscordJson.Wire.Channel));
        return created ? new ChannelCreated(shard, s, channel)
            : updated ? new ChannelUpdated(shard, s, channel)
            : new ChannelDeleted(shard, s, channel);
    }

    private static ShardReady Ready(ReadyData data, int shard, int s) =>
        new(shard, s, data.User, data.Application.Id, [.. data.Guilds.Select(guild => guild.Id)], data.SessionId, data.ResumeGatewayUrl);

    private static T Have<T>(T? value) where T : class => value ?? throw new JsonException("The event has no data.");
}
