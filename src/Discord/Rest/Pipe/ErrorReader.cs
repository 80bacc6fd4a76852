using System.Text.Json;

namespace Discord.Rest;

/// <summary>Discord's error bodies: code, message, and a tree of what is wrong where, flattened to paths.</summary>
internal static class ErrorReader
{
    /// <summary>Anything that is no such body (HTML of a proxy, nothing) gives a failure without code.</summary>
    public static Failure Read(int status, ReadOnlySpan<byte> body)
    {
        if (body.Length == 0 || body[0] != (byte)'{')
            return new Failure(FailureKind.Refused, status);
        try
        {
            var reader = new Utf8JsonReader(body);
            var root = JsonSerializer.Deserialize(ref reader, DiscordJson.Wire.JsonElement);
            var details = new List<Breach>();
            if (root.TryGetProperty("errors", out var errors))
                Walk("", errors, details);
            var code = root.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : 0;
            var message = root.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
            return new Failure(FailureKind.Refused, status, code, message) { Details = details };
        }
        catch (JsonException)
        {
            return new Failure(FailureKind.Refused, status);
        }
    }

    private static void Walk(string path, JsonElement node, List<Breach> details)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
                details.AddRange(property.Value.EnumerateArray().Select(error => new Breach(path, Describe(error))));
            else
                Walk(Join(path, property.Name), property.Value, details);
        }
    }

    private static string Describe(JsonElement error)
    {
        var message = error.TryGetProperty("message", out var text) ? text.ToString() : "";
        return error.TryGetProperty("code", out var code) ? $"{message} ({code})" : message;
    }

    private static string Join(string path, string name)
    {
        if (int.TryParse(name, out _))
            return $"{path}[{name}]";
        return path.Length == 0 ? name : $"{path}.{name}";
    }
}
