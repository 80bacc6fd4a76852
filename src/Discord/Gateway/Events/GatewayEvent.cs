namespace Discord.Gateway;

/// <summary>What the gateway told. Pull events from <see cref="GatewayClient.Events"/>.</summary>
/// <param name="Sequence">The event's number in its session.</param>
public abstract record GatewayEvent(int Shard, int Sequence);

/// <summary>A new session: whatever was remembered of guilds is out of date, they follow one by one.</summary>
public sealed record ShardReady(int Shard, int Sequence, User User, Snowflake ApplicationId, IReadOnlyList<Snowflake> GuildIds,
    string SessionId, string ResumeUrl)
    : GatewayEvent(Shard, Sequence);

/// <summary>The session goes on; what was missed came before this.</summary>
public sealed record ShardResumed(int Shard, int Sequence) : GatewayEvent(Shard, Sequence);

/// <param name="ReceivedAt">A reading of the monotonic clock (<see cref="TimeProvider.GetTimestamp"/>): measure the 3 s from it, never from
/// the id.</param>
public sealed record InteractionCreated(int Shard, int Sequence, Interaction Interaction, long ReceivedAt) : GatewayEvent(Shard, Sequence);

public sealed record GuildCreated(int Shard, int Sequence, Guild Guild) : GatewayEvent(Shard, Sequence);

public sealed record GuildUpdated(int Shard, int Sequence, Guild Guild) : GatewayEvent(Shard, Sequence);

/// <summary>The bot left or was removed; with <see cref="Guild.Unavailable"/> it is only an outage.</summary>
public sealed record GuildDeleted(int Shard, int Sequence, Guild Guild) : GatewayEvent(Shard, Sequence);

/// <summary>A channel or thread was made, or the bot was added to it.</summary>
public sealed record ChannelCreated(int Shard, int Sequence, Channel Channel) : GatewayEvent(Shard, Sequence);

public sealed record ChannelUpdated(int Shard, int Sequence, Channel Channel) : GatewayEvent(Shard, Sequence);

public sealed record ChannelDeleted(int Shard, int Sequence, Channel Channel) : GatewayEvent(Shard, Sequence);

public sealed record RoleCreated(int Shard, int Sequence, Snowflake GuildId, Role Role) : GatewayEvent(Shard, Sequence);

public sealed record RoleUpdated(int Shard, int Sequence, Snowflake GuildId, Role Role) : GatewayEvent(Shard, Sequence);

public sealed record RoleDeleted(int Shard, int Sequence, Snowflake GuildId, Snowflake RoleId) : GatewayEvent(Shard, Sequence);

/// <summary>People were added to or taken from a thread. With the Guilds intent alone only the bot's own membership is told.</summary>
public sealed record ThreadMembersUpdated(
    int Shard, int Sequence, Snowflake GuildId, Snowflake ThreadId, IReadOnlyList<Snowflake> Added, IReadOnlyList<Snowflake> Removed)
    : GatewayEvent(Shard, Sequence);

/// <summary>Any other event, as it came.</summary>
/// <param name="Data">JSON, UTF-8.</param>
public sealed record OtherEvent(int Shard, int Sequence, string Name, ReadOnlyMemory<byte> Data) : GatewayEvent(Shard, Sequence);
