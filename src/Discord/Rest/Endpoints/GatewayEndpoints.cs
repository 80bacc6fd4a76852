using Discord.Gateway;

namespace Discord.Rest;

public sealed class GatewayEndpoints
{
    private static readonly Route Bot = new("GET /gateway/bot", "");
    private readonly RestPipe _pipe;

    internal GatewayEndpoints(RestPipe pipe) => _pipe = pipe;

    /// <summary>The gateway's address, the shards recommended and how many sessions may still be started.</summary>
    public Task<Answer<GatewayBot>> Get(CancellationToken cancel) =>
        _pipe.Send(new RestRequest(HttpMethod.Get, Bot, "gateway/bot", Repeat.Harmless), DiscordJson.Wire.GatewayBot, cancel);
}
