using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>Permissions as decimal strings. Bits above the 64th, should they ever come, are left out.</summary>
public sealed class PermissionConverter : JsonConverter<Permission>
{
    public override Permission Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var bits))
            return (Permission)bits;
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bits))
            return (Permission)bits;
        return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var wide)
            ? (Permission)(ulong)(wide & ulong.MaxValue)
            : throw new JsonException("Permissions are a whole number in a string.");
    }

    public override void Write(Utf8JsonWriter writer, Permission value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
