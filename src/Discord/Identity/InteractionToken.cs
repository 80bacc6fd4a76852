using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>
/// What answers to one interaction are signed with; good for <see cref="Lifetime"/>. Whoever has it can speak as the bot, so it is never
/// printed.
/// </summary>
[JsonConverter(typeof(InteractionTokenConverter))]
public readonly record struct InteractionToken
{
    private readonly string? _value;

    public InteractionToken(string value) => _value = value;

    /// <summary>Edits and follow-ups are possible for so long (Interactions, "Followup messages").</summary>
    public static TimeSpan Lifetime => TimeSpan.FromMinutes(15);

    /// <summary>The token itself, to keep it with what has yet to be answered. Keep it sealed.</summary>
    public string Reveal() => _value ?? "";

    public override string ToString() => "(interaction token)";
}

public sealed class InteractionTokenConverter : JsonConverter<InteractionToken>
{
    public override InteractionToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, InteractionToken value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
