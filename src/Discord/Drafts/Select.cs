namespace Discord;

/// <summary>A menu of up to 25 fixed options.</summary>
/// <param name="Required">In forms only.</param>
public sealed record TextSelect(
    string CustomId, IReadOnlyList<SelectOption> Options, string? Placeholder = null, int? MinValues = null, int? MaxValues = null,
    bool? Disabled = null, bool? Required = null) : Component;

public sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null, Emoji? Emoji = null);

public sealed record UserSelect(
    string CustomId, string? Placeholder = null, int? MinValues = null, int? MaxValues = null, bool? Disabled = null,
    IReadOnlyList<SelectDefault>? DefaultValues = null, bool? Required = null) : Component;

public sealed record RoleSelect(
    string CustomId, string? Placeholder = null, int? MinValues = null, int? MaxValues = null, bool? Disabled = null,
    IReadOnlyList<SelectDefault>? DefaultValues = null, bool? Required = null) : Component;

public sealed record ChannelSelect(
    string CustomId, string? Placeholder = null, int? MinValues = null, int? MaxValues = null, bool? Disabled = null,
    IReadOnlyList<ChannelType>? ChannelTypes = null, IReadOnlyList<SelectDefault>? DefaultValues = null, bool? Required = null) : Component;

/// <param name="Type">"user", "role" or "channel".</param>
public sealed record SelectDefault(Snowflake Id, string Type);
