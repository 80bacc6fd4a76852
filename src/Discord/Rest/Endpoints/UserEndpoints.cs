using System.Text.Json;

namespace Discord.Rest;

public sealed class UserEndpoints
{
    private readonly RestPipe _pipe;

    internal UserEndpoints(RestPipe pipe) => _pipe = pipe;

    /// <summary>The bot's own account.</summary>
    public Task<Answer<User>> Current(CancellationToken cancel) => _pipe.Send(
        new RestRequest(HttpMethod.Get, new Route("GET /users/@me", ""), "users/@me", Repeat.Harmless), DiscordJson.Wire.User, cancel);

    /// <summary>The bot's application.</summary>
    public Task<Answer<Application>> Application(CancellationToken cancel) => _pipe.Send(
        new RestRequest(HttpMethod.Get, new Route("GET /applications/@me", ""), "applications/@me", Repeat.Harmless),
        DiscordJson.Wire.Application, cancel);

    /// <summary>
    /// The channel for direct messages with somebody, made if need be. That they take none is only told when one is posted (50007).
    /// </summary>
    public Task<Answer<Channel>> OpenDm(Snowflake user, CancellationToken cancel)
    {
        var request = new RestRequest(HttpMethod.Post, new Route("POST /users/@me/channels", ""), "users/@me/channels", Repeat.Harmless)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(new DmDraft(user), DiscordJson.Wire.DmDraft),
        };
        return _pipe.Send(request, DiscordJson.Wire.Channel, cancel);
    }
}
