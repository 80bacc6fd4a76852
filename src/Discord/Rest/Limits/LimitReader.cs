using System.Text.Json;

namespace Discord.Rest;

internal static class LimitReader
{
    /// <summary>The body of a 429; null when it is not the API's, as from Cloudflare.</summary>
    public static RateLimitBody? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length == 0 || body[0] != (byte)'{')
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, LimitJson.Wire.RateLimitBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
