using System.Text.Json.Nodes;

namespace Bot.Tests.Golden;

/// <summary>JSON that was written once against JSON of today.</summary>
internal static class Json
{
    /// <summary>What a text said must be read; what was added since then may stand beside it.</summary>
    public static void Kept(JsonNode? wrote, JsonNode? read, string where)
    {
        if (wrote is JsonObject o)
            foreach (var (name, value) in o)
                Kept(value, read?[name], $"{where} {name}");
        else if (wrote is JsonArray { Count: > 0 } a)
        {
            Assert.True(read is JsonArray r && r.Count == a.Count, $"{where}: {wrote} was read as {read}");
            for (var i = 0; i < a.Count; i++)
                Kept(a[i], read[i], $"{where} {i}");
        }
        else
            Assert.True(JsonNode.DeepEquals(wrote, read), $"{where}: {wrote} was read as {read}");
    }
}
