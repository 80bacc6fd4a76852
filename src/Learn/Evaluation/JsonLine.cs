using System.Text.Json;
using Bot.Drafts;

namespace Learn.Evaluation;

/// <summary>One line of an evaluation file.</summary>
internal readonly record struct JsonLine(int Number, JsonElement Fields)
{
    public bool Has(string name) => Fields.TryGetProperty(name, out _);

    public string Text(string name) => TextOrNull(name) ?? throw new InvalidDataException($"Line {Number} has no text \"{name}\".");

    public string? TextOrNull(string name) =>
        Fields.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    public IReadOnlyList<string> Texts(string name) => Fields.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Array
        ? [.. field.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];

    public DraftKind Kind() => Enum.TryParse<DraftKind>(Text("kind"), ignoreCase: true, out var kind)
        ? kind
        : throw new InvalidDataException($"Line {Number}: a draft is a reply, closure, sanction or announcement.");
}
