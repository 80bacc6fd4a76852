namespace Discord;

/// <summary>A guild as GUILD_CREATE and GUILD_UPDATE tell it; the lists come with GUILD_CREATE only.</summary>
public sealed record Guild(
    Snowflake Id, string? Name = null, Snowflake OwnerId = default, bool? Unavailable = null, string? PreferredLocale = null,
    IReadOnlyList<Role>? Roles = null, IReadOnlyList<Channel>? Channels = null, IReadOnlyList<Channel>? Threads = null,
    IReadOnlyList<Member>? Members = null);

/// <summary>A role; the one with the guild's own id is @everyone.</summary>
public sealed record Role(Snowflake Id, string Name, Permission Permissions, int Position = 0, bool Managed = false);
