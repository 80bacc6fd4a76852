namespace Discord;

/// <summary>Channel types that a bot meets (Resources, "Channel Types"); others keep their number.</summary>
public enum ChannelType
{
    GuildText = 0,
    Dm = 1,
    GuildVoice = 2,
    GroupDm = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildStageVoice = 13,
    GuildForum = 15,
    GuildMedia = 16,
}

/// <summary>A channel or thread. Overwrites are the channel's own; a category's are copied into it, never inherited.</summary>
public sealed record Channel(
    Snowflake Id, ChannelType Type, Snowflake? GuildId = null, string? Name = null, Snowflake? ParentId = null, Snowflake? OwnerId = null,
    IReadOnlyList<Overwrite>? PermissionOverwrites = null, ThreadMetadata? ThreadMetadata = null, Permission? Permissions = null,
    Snowflake? LastMessageId = null, int? MemberCount = null)
{
    public bool IsThread => Type is ChannelType.PrivateThread or ChannelType.PublicThread or ChannelType.AnnouncementThread;
}

/// <param name="AutoArchiveDuration">Minutes without activity: 60, 1440, 4320 or 10080.</param>
public sealed record ThreadMetadata(bool Archived, int AutoArchiveDuration, bool Locked, bool? Invitable = null,
    DateTimeOffset? ArchiveTimestamp = null);

public enum OverwriteType
{
    Role = 0,
    Member = 1,
}

/// <summary>What a channel grants or takes from one role or member.</summary>
public sealed record Overwrite(Snowflake Id, OverwriteType Type, Permission Allow, Permission Deny)
{
    internal static Overwrite Nothing { get; } = new(default, OverwriteType.Role, Permission.None, Permission.None);
}
