using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>An option's or choice's value: text, a whole number, a number or a truth value.</summary>
[JsonConverter(typeof(OptionValueConverter))]
public readonly record struct OptionValue
{
    private readonly object? _value;

    private OptionValue(object value) => _value = value;

    /// <summary>The text, also an id as text; null when it is no text.</summary>
    public string? Text => _value as string;

    /// <summary>Within ±(2^53-1).</summary>
    public long? Integer => _value is long number ? number : null;

    /// <summary>A NUMBER, or an INTEGER read as one.</summary>
    public double? Number => _value switch { double number => number, long number => number, _ => null };

    public bool? Truth => _value is bool truth ? truth : null;

    /// <summary>The id of a user, channel, role or attachment option.</summary>
    public Snowflake? Id => Snowflake.TryParse(Text, null, out var id) ? id : null;

    public static OptionValue Of(string text) => new(text);

    public static OptionValue Of(long number) => new(number);

    public static OptionValue Of(double number) => new(number);

    public static OptionValue Of(bool truth) => new(truth);

    public override string ToString() => Convert.ToString(_value, CultureInfo.InvariantCulture) ?? "";
}

public sealed class OptionValueConverter : JsonConverter<OptionValue>
{
    public override OptionValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
    {
        JsonTokenType.String => OptionValue.Of(reader.GetString()!),
        JsonTokenType.True or JsonTokenType.False => OptionValue.Of(reader.GetBoolean()),
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? OptionValue.Of(whole) : OptionValue.Of(reader.GetDouble()),
        _ => throw new JsonException("An option's value is text, a number or a truth value."),
    };

    public override void Write(Utf8JsonWriter writer, OptionValue value, JsonSerializerOptions options)
    {
        if (value.Integer is { } whole)
            writer.WriteNumberValue(whole);
        else if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else if (value.Truth is { } truth)
            writer.WriteBooleanValue(truth);
        else
            writer.WriteStringValue(value.Text);
    }
}
