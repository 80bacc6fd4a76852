using System.Text.Json;

namespace Discord.Rest;

/// <summary>Answers to interactions: one first answer within 3 s, then edits and follow-ups for 15 minutes.</summary>
public sealed class InteractionEndpoints
{
    private readonly RestPipe _pipe;

    internal InteractionEndpoints(RestPipe pipe) => _pipe = pipe;

    /// <summary>The first answer. Told "already acknowledged" after a try of its own whose answer was lost, it has succeeded.</summary>
    public Task<Answer<Done>> Respond(Snowflake interaction, InteractionToken token, Callback callback, CancellationToken cancel)
    {
        if (Checked.Failure(CheckCallback(callback)) is { } invalid)
            return Task.FromResult<Answer<Done>>(invalid);
        var id = interaction.ToString();
        var request = new RestRequest(HttpMethod.Post, new Route("POST /interactions/{id}/{token}/callback", id, RouteKind.Callback),
            $"interactions/{id}/{token.Reveal()}/callback", Repeat.Harmless)
        {
            Json = Write(callback),
            Files = callback is MessageCallback message ? message.Data.Files : [],
        };
        return _pipe.Send(request, cancel);
    }

    public Task<Answer<Done>> Respond(Interaction interaction, Callback callback, CancellationToken cancel) =>
        Respond(interaction.Id, interaction.Token, callback, cancel);

    /// <summary>Another message. It has no nonce: when its fate is unknown it is not sent again.</summary>
    public Task<Answer<Message>> FollowUp(Snowflake application, InteractionToken token, MessageDraft message, CancellationToken cancel) =>
        Webhook(HttpMethod.Post, "POST /webhooks/{application}/{token}", application, token, "?wait=true", message, MessageUse.Answer,
            Repeat.Harmful, cancel);

    /// <summary>The way to fill a deferred answer.</summary>
    public Task<Answer<Message>> EditOriginal(Snowflake application, InteractionToken token, MessageDraft message,
        CancellationToken cancel) =>
        Webhook(HttpMethod.Patch, "PATCH /webhooks/{application}/{token}/messages/@original", application, token, "/messages/@original",
            message,
            MessageUse.Edit, Repeat.Harmless, cancel);

    public Task<Answer<Message>> EditFollowUp(Snowflake application, InteractionToken token, Snowflake id, MessageDraft message,
        CancellationToken cancel) =>
        Webhook(HttpMethod.Patch, "PATCH /webhooks/{application}/{token}/messages/{message}", application, token, $"/messages/{id}",
            message,
            MessageUse.Edit, Repeat.Harmless, cancel);

    public Task<Answer<Done>> DeleteOriginal(Snowflake application, InteractionToken token, CancellationToken cancel)
    {
        var route = new Route("DELETE /webhooks/{application}/{token}/messages/@original", token.Reveal(), RouteKind.Interaction);
        return _pipe.Send(
            new RestRequest(HttpMethod.Delete, route, $"webhooks/{application}/{token.Reveal()}/messages/@original", Repeat.Harmless),
            cancel);
    }

    private Task<Answer<Message>> Webhook(HttpMethod method, string template, Snowflake application, InteractionToken token, string rest,
        MessageDraft message, MessageUse use, Repeat repeat, CancellationToken cancel)
    {
        if (Checked.Failure(MessageLimits.Check(message, use)) is { } invalid)
            return Task.FromResult<Answer<Message>>(invalid);
        var request = new RestRequest(method, new Route(template, token.Reveal(), RouteKind.Interaction),
            $"webhooks/{application}/{token.Reveal()}{rest}", repeat)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(message.WithFilesListed(), DiscordJson.Wire.MessageDraft),
            Files = message.Files,
        };
        return _pipe.Send(request, DiscordJson.Wire.Message, cancel);
    }

    private static IReadOnlyList<Breach> CheckCallback(Callback callback) => callback switch
    {
        MessageCallback message =>
            MessageLimits.Check(message.Data, message.Kind == CallbackType.Update ? MessageUse.Edit : MessageUse.Answer),
        ModalCallback modal => ModalLimits.Check(modal.Data),
        AutocompleteCallback completion => ChoiceLimits.Check(completion.Data.Choices),
        _ => [],
    };

    private static byte[] Write(Callback callback) => callback switch
    {
        MessageCallback message =>
            JsonSerializer.SerializeToUtf8Bytes(message with { Data = message.Data.WithFilesListed() }, DiscordJson.Wire.MessageCallback),
        ModalCallback modal => JsonSerializer.SerializeToUtf8Bytes(modal, DiscordJson.Wire.ModalCallback),
        AutocompleteCallback completion => JsonSerializer.SerializeToUtf8Bytes(completion, DiscordJson.Wire.AutocompleteCallback),
        DeferredCallback deferred => JsonSerializer.SerializeToUtf8Bytes(deferred, DiscordJson.Wire.DeferredCallback),
        BareCallback bare => JsonSerializer.SerializeToUtf8Bytes(bare, DiscordJson.Wire.BareCallback),
        _ => throw new ArgumentException("A callback of a kind made outside this library.", nameof(callback)),
    };
}
