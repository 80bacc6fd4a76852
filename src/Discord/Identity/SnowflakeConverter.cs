using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>Ids are strings on the wire; a number is read as well, since some of Discord's own examples hold one.</summary>
public sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    private const int LongestId = 20;

    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number))
            return new Snowflake(number);
        return reader.TokenType == JsonTokenType.String ? FromText(ref reader) : throw new JsonException("An id is a string.");
    }

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[LongestId];
        Utf8Formatter.TryFormat(value.Value, text, out var written);
        writer.WriteStringValue(text[..written]);
    }

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static Snowflake FromText(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence
            && Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out var used) && used == reader.ValueSpan.Length)
            return new Snowflake(value);
        return Snowflake.TryParse(reader.GetString(), null, out var id)
            ? id
            : throw new JsonException("An id is a whole number in a string.");
    }
}
