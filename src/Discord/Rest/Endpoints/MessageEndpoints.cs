using System.Text.Json;

namespace Discord.Rest;

public sealed class MessageEndpoints
{
    private readonly RestPipe _pipe;

    internal MessageEndpoints(RestPipe pipe) => _pipe = pipe;

    /// <summary>Posts. With a nonce the request is repeated when its fate is unknown: Discord then returns the first message.</summary>
    public Task<Answer<Message>> Create(Snowflake channel, MessageDraft message, CancellationToken cancel) =>
        Send(HttpMethod.Post, "POST /channels/{channel}/messages", channel, $"channels/{channel}/messages", message, MessageUse.Create,
            message.Nonce is null ? Repeat.Harmful : Repeat.Harmless, cancel);

    public Task<Answer<Message>> Edit(Snowflake channel, Snowflake id, MessageDraft message, CancellationToken cancel) =>
        Send(HttpMethod.Patch, "PATCH /channels/{channel}/messages/{message}", channel, $"channels/{channel}/messages/{id}", message,
            MessageUse.Edit, Repeat.Harmless, cancel);

    public Task<Answer<Done>> Delete(Snowflake channel, Snowflake id, CancellationToken cancel) => _pipe.Send(
        new RestRequest(HttpMethod.Delete, new Route("DELETE /channels/{channel}/messages/{message}", channel.ToString()),
            $"channels/{channel}/messages/{id}", Repeat.Harmless), cancel);

    private Task<Answer<Message>> Send(HttpMethod method, string template, Snowflake channel, string path, MessageDraft message,
        MessageUse use,
        Repeat repeat, CancellationToken cancel)
    {
        if (Checked.Failure(MessageLimits.Check(message, use)) is { } invalid)
            return Task.FromResult<Answer<Message>>(invalid);
        var request = new RestRequest(method, new Route(template, channel.ToString()), path, repeat)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(message.WithFilesListed(), DiscordJson.Wire.MessageDraft),
            Files = message.Files,
        };
        return _pipe.Send(request, DiscordJson.Wire.Message, cancel);
    }
}
