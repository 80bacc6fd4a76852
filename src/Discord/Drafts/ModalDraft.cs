namespace Discord;

/// <summary>A form. Cannot follow a deferred answer, nor answer another form.</summary>
/// <param name="Components">1 to 5, usually <see cref="Label"/>s around an input or a select.</param>
public sealed record ModalDraft(string CustomId, string Title, IReadOnlyList<Component> Components);

/// <summary>A form's line: what it is called, and the input below it.</summary>
public sealed record Label(string Text, Component Component, string? Description = null) : Component
{
    [System.Text.Json.Serialization.JsonPropertyName("label")]
    public string Text { get; init; } = Text;
}

public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}

public sealed record TextInput(
    string CustomId, TextInputStyle Style = TextInputStyle.Short, int? MinLength = null, int? MaxLength = null, bool? Required = null,
    string? Value = null, string? Placeholder = null) : Component;
