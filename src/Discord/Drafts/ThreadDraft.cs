namespace Discord;

/// <summary>
/// A private thread to open in a guild's text channel. Its type is always given, and only moderators can add others unless said.
/// </summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="AutoArchiveDuration">Minutes: 60, 1440, 4320 or 10080.</param>
/// <param name="RateLimitPerUser">Slow mode in seconds, 0 to 21600.</param>
public sealed record ThreadDraft(string Name, int? AutoArchiveDuration = null, bool Invitable = false, int? RateLimitPerUser = null)
{
    public ChannelType Type { get; } = ChannelType.PrivateThread;
}

/// <summary>What to change on a thread; null leaves it.</summary>
public sealed record ThreadEdit(
    string? Name = null, bool? Archived = null, bool? Locked = null, bool? Invitable = null, int? AutoArchiveDuration = null,
        int? RateLimitPerUser = null);

internal sealed record DmDraft(Snowflake RecipientId);
