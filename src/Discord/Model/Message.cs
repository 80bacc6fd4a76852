namespace Discord;

/// <summary>
/// A message as the API returns it. Content is empty without the message-content intent, except where the docs list otherwise.
/// </summary>
public sealed record Message(
    Snowflake Id, Snowflake ChannelId, string? Content = null, User? Author = null, DateTimeOffset? Timestamp = null,
    DateTimeOffset? EditedTimestamp = null,
    MessageFlags? Flags = null, IReadOnlyList<Embed>? Embeds = null, IReadOnlyList<Attachment>? Attachments = null, int? Type = null);

/// <param name="Size">Bytes.</param>
public sealed record Attachment(Snowflake Id, string? Filename = null, int? Size = null, string? Url = null, string? ContentType = null);

/// <summary>Message flags that a bot may set or read (Resources, "Message Flags").</summary>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the person who called sees it. For interaction answers only; decided by the first one.</summary>
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,

    /// <summary>Layout by components; forbids content and embeds, and cannot be taken off again.</summary>
    ComponentsV2 = 1 << 15,
}
