using System.Text.Json.Serialization;

namespace Discord;

/// <summary>A part of a message's or form's layout (Components, "Component Reference").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), (int)ComponentType.ActionRow)]
[JsonDerivedType(typeof(Button), (int)ComponentType.Button)]
[JsonDerivedType(typeof(TextSelect), (int)ComponentType.TextSelect)]
[JsonDerivedType(typeof(TextInput), (int)ComponentType.TextInput)]
[JsonDerivedType(typeof(UserSelect), (int)ComponentType.UserSelect)]
[JsonDerivedType(typeof(RoleSelect), (int)ComponentType.RoleSelect)]
[JsonDerivedType(typeof(ChannelSelect), (int)ComponentType.ChannelSelect)]
[JsonDerivedType(typeof(TextDisplay), (int)ComponentType.TextDisplay)]
[JsonDerivedType(typeof(Separator), (int)ComponentType.Separator)]
[JsonDerivedType(typeof(Container), (int)ComponentType.Container)]
[JsonDerivedType(typeof(Label), (int)ComponentType.Label)]
public abstract record Component;

/// <summary>Up to 5 buttons, or one select.</summary>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <summary>A button: a custom id that comes back in the interaction, or for <see cref="ButtonStyle.Link"/> a URL.</summary>
public sealed record Button(
    ButtonStyle Style, string? Label = null, string? CustomId = null, string? Url = null, bool? Disabled = null,
    Emoji? Emoji = null) : Component;

/// <param name="Id">Null for a Unicode emoji, whose character is the name.</param>
public sealed record Emoji(string Name, Snowflake? Id = null);

/// <summary>Plain text; in messages only with <see cref="MessageFlags.ComponentsV2"/>.</summary>
public sealed record TextDisplay(string Content) : Component;

/// <param name="Spacing">1 small, 2 large.</param>
public sealed record Separator(bool? Divider = null, int? Spacing = null) : Component;

/// <param name="AccentColor">0xRRGGBB.</param>
public sealed record Container(IReadOnlyList<Component> Components, int? AccentColor = null, bool? Spoiler = null) : Component;
