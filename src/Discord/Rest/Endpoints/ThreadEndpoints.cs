using System.Text.Json;

namespace Discord.Rest;

/// <summary>Private threads (Topics, "Threads").</summary>
public sealed class ThreadEndpoints
{
    private readonly RestPipe _pipe;

    internal ThreadEndpoints(RestPipe pipe) => _pipe = pipe;

    /// <summary>Opens a private thread in a guild's text channel. Never repeated when its fate is unknown.</summary>
    public Task<Answer<Channel>> Open(Snowflake channel, ThreadDraft thread, CancellationToken cancel)
    {
        if (Checked.Failure(ThreadLimits.Check(thread)) is { } invalid)
            return Task.FromResult<Answer<Channel>>(invalid);
        var request = new RestRequest(HttpMethod.Post, new Route("POST /channels/{channel}/threads", channel.ToString()),
            $"channels/{channel}/threads", Repeat.Harmful)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(thread, DiscordJson.Wire.ThreadDraft),
        };
        return _pipe.Send(request, DiscordJson.Wire.Channel, cancel);
    }

    /// <summary>Renames, archives, locks. An archived thread takes no other change than being opened again.</summary>
    public Task<Answer<Channel>> Edit(Snowflake thread, ThreadEdit edit, CancellationToken cancel)
    {
        if (Checked.Failure(ThreadLimits.Check(edit)) is { } invalid)
            return Task.FromResult<Answer<Channel>>(invalid);
        var request = new RestRequest(HttpMethod.Patch, new Route("PATCH /channels/{channel}", thread.ToString()), $"channels/{thread}",
            Repeat.Harmless)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(edit, DiscordJson.Wire.ThreadEdit),
        };
        return _pipe.Send(request, DiscordJson.Wire.Channel, cancel);
    }

    /// <summary>Lets somebody in; harmless when already in. Without VIEW_CHANNEL on the parent they still see nothing.</summary>
    public Task<Answer<Done>> Add(Snowflake thread, Snowflake user, CancellationToken cancel) =>
        Member(HttpMethod.Put, thread, user, cancel);

    public Task<Answer<Done>> Remove(Snowflake thread, Snowflake user, CancellationToken cancel) =>
        Member(HttpMethod.Delete, thread, user, cancel);

    private Task<Answer<Done>> Member(HttpMethod method, Snowflake thread, Snowflake user, CancellationToken cancel) => _pipe.Send(
        new RestRequest(method, new Route($"{method.Method} /channels/{{channel}}/thread-members/{{user}}", thread.ToString()),
            $"channels/{thread}/thread-members/{user}", Repeat.Harmless), cancel);
}
