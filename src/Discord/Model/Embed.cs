using System.Text.Json.Serialization;

namespace Discord;

/// <summary>A card (Resources, "Embed"): 6000 characters over all embeds of a message, each part within its own limit.</summary>
/// <param name="Color">0xRRGGBB.</param>
public sealed record Embed(
    string? Title = null, string? Description = null, string? Url = null, int? Color = null,
    [property: JsonConverter(typeof(UtcConverter))] DateTimeOffset? Timestamp = null,
    EmbedFooter? Footer = null, EmbedAuthor? Author = null, EmbedMedia? Image = null, EmbedMedia? Thumbnail = null,
    IReadOnlyList<EmbedField>? Fields = null);

public sealed record EmbedField(string Name, string Value, bool? Inline = null);

public sealed record EmbedFooter(string Text, string? IconUrl = null);

public sealed record EmbedAuthor(string Name, string? Url = null, string? IconUrl = null);

/// <param name="Url">Also "attachment://name" for a file of the same message.</param>
public sealed record EmbedMedia(string Url);
