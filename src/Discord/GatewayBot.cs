using System.Text.Json.Serialization;

namespace Discord;

/// <summary>GET /gateway/bot. Only the address may be kept.</summary>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="ResetAfter">Milliseconds.</param>
/// <param name="MaxConcurrency">Identifies per 5 s.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency)
{
    [JsonIgnore]
    public TimeSpan UntilReset => TimeSpan.FromMilliseconds(ResetAfter);
}
