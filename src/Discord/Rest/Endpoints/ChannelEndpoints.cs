namespace Discord.Rest;

/// <summary>Reading channels and roles, to prove who can see what.</summary>
public sealed class ChannelEndpoints
{
    private readonly RestPipe _pipe;

    internal ChannelEndpoints(RestPipe pipe) => _pipe = pipe;

    public Task<Answer<Channel>> Get(Snowflake channel, CancellationToken cancel) => _pipe.Send(
        new RestRequest(HttpMethod.Get, new Route("GET /channels/{channel}", channel.ToString()), $"channels/{channel}", Repeat.Harmless),
        DiscordJson.Wire.Channel, cancel);

    public Task<Answer<IReadOnlyList<Role>>> Roles(Snowflake guild, CancellationToken cancel) => _pipe.Send(
        new RestRequest(HttpMethod.Get, new Route("GET /guilds/{guild}/roles", guild.ToString()), $"guilds/{guild}/roles", Repeat.Harmless),
        DiscordJson.Wire.IReadOnlyListRole, cancel);
}
