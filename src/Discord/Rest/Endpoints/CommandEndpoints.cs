using System.Text.Json;

namespace Discord.Rest;

/// <summary>Registering commands. Send a list only when it changed: 200 new names a day are allowed per guild.</summary>
public sealed class CommandEndpoints
{
    private readonly RestPipe _pipe;

    internal CommandEndpoints(RestPipe pipe) => _pipe = pipe;

    /// <summary>Replaces all commands of the application, of every type. Not named: removed.</summary>
    public Task<Answer<IReadOnlyList<ApplicationCommand>>> Overwrite(
        Snowflake application, IReadOnlyList<CommandDraft> commands, CancellationToken cancel) =>
        Put(new Route("PUT /applications/{application}/commands", ""), $"applications/{application}/commands", commands, false, cancel);

    /// <summary>Replaces the commands of one guild; they are there at once.</summary>
    public Task<Answer<IReadOnlyList<ApplicationCommand>>> OverwriteInGuild(
        Snowflake application, Snowflake guild, IReadOnlyList<CommandDraft> commands, CancellationToken cancel) =>
        Put(new Route("PUT /applications/{application}/guilds/{guild}/commands", guild.ToString()),
            $"applications/{application}/guilds/{guild}/commands", commands, true, cancel);

    public Task<Answer<IReadOnlyList<ApplicationCommand>>> List(Snowflake application, CancellationToken cancel) => _pipe.Send(
        new RestRequest(HttpMethod.Get, new Route("GET /applications/{application}/commands", ""), $"applications/{application}/commands",
            Repeat.Harmless),
        DiscordJson.Wire.IReadOnlyListApplicationCommand, cancel);

    public Task<Answer<IReadOnlyList<ApplicationCommand>>> ListInGuild(Snowflake application, Snowflake guild, CancellationToken cancel) =>
        _pipe.Send(
        new RestRequest(HttpMethod.Get, new Route("GET /applications/{application}/guilds/{guild}/commands", guild.ToString()),
            $"applications/{application}/guilds/{guild}/commands", Repeat.Harmless),
        DiscordJson.Wire.IReadOnlyListApplicationCommand, cancel);

    private async Task<Answer<IReadOnlyList<ApplicationCommand>>> Put(
        Route route, string path, IReadOnlyList<CommandDraft> commands, bool inGuild, CancellationToken cancel)
    {
        if (Checked.Failure(CommandLimits.Check(commands, inGuild)) is { } invalid)
            return invalid;
        var json = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Wire.IReadOnlyListCommandDraft);
        return await _pipe.Send(new RestRequest(HttpMethod.Put, route, path, Repeat.Harmless) { Json = json },
            DiscordJson.Wire.IReadOnlyListApplicationCommand, cancel);
    }
}
