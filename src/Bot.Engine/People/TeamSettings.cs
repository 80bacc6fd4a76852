using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.People;

/// <summary>
/// A team's clocks and habits, as they are stored: a value under each name. What they mean is said by the <see cref="Setting{T}"/> of the
/// feature that reads them; one that was never set has that setting's default, and one of a newer program is kept as it is.
/// </summary>
[JsonConverter(typeof(TeamSettingsJson))]
public sealed record TeamSettings
{
    /// <summary>What is set, in the order in which it was.</summary>
    internal ImmutableArray<KeyValuePair<string, JsonElement>> Values { get; init; } = [];

    /// <summary>A stored value; null where it was never set.</summary>
    internal JsonElement? Find(string stored)
    {
        foreach (var (name, value) in Values)
            if (name == stored)
                return value;
        return null;
    }

    /// <summary>The same with one set.</summary>
    internal TeamSettings With(string stored, JsonElement value)
    {
        var pair = KeyValuePair.Create(stored, value);
        for (var i = 0; i < Values.Length; i++)
            if (Values[i].Key == stored)
                return this with { Values = Values.SetItem(i, pair) };
        return this with { Values = Values.Add(pair) };
    }
}

/// <summary>Settings as an object with a property for each.</summary>
internal sealed class TeamSettingsJson : JsonConverter<TeamSettings>
{
    /// <inheritdoc/>
    public override TeamSettings Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var read = JsonDocument.ParseValue(ref reader);
        var values = read.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.Clone()));
        return new TeamSettings { Values = [.. values] };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TeamSettings value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, element) in value.Values)
        {
            writer.WritePropertyName(name);
            element.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
