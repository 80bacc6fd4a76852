namespace Discord.Gateway;

internal sealed record ReadyData(
    User User, string SessionId, string ResumeGatewayUrl, IReadOnlyList<UnavailableGuild> Guilds, Application Application);

internal sealed record UnavailableGuild(Snowflake Id);

internal sealed record RoleData(Snowflake GuildId, Role Role);

internal sealed record RoleDeletedData(Snowflake GuildId, Snowflake RoleId);

internal sealed record ThreadMembersData(
    Snowflake Id, Snowflake GuildId, IReadOnlyList<ThreadMember>? AddedMembers = null, IReadOnlyList<Snowflake>? RemovedMemberIds = null);

internal sealed record ThreadMember(Snowflake? UserId = null);
