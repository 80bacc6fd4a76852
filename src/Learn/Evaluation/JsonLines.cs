using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Learn.Evaluation;

/// <summary>JSON Lines in and out.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IEnumerable<JsonLine> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return new JsonLine(number, Parse(line, number));
        }
    }

    public static void Write<T>(TextWriter output, T value)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(JsonSerializer.Serialize(value, Readable));
        output.Write('\n');
    }

    private static JsonElement Parse(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new InvalidDataException($"Line {number} is no JSON object.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"Line {number} is no JSON: {broken.Message}", broken);
        }
    }
}
