using System.Text.Json.Nodes;

namespace Testing.Discord;

internal static class InteractionEndpoints
{
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public static RestReply Answer(DiscordSimulator simulator, World world, Recorded request, string[] part)
    {
        var now = simulator.Time.GetUtcNow();
        if (request.Operation == "create_interaction_response")
            return Callback(world, part, request, now);
        if (world.ByToken(part[2]) is not { } interaction)
            return RestReply.Error(404, 10015, "Unknown Webhook");
        if (now - interaction.CreatedAt > Lifetime)
            return RestReply.Error(401, 50027, "Invalid Webhook Token");
        if (!interaction.IsAcknowledged)
            return RestReply.Error(404, 10015, "Unknown Webhook");
        if (request.Operation == "execute_webhook")
            return RestReply.Ok(world.Post(DiscordSimulator.ChannelId, request.Body!).DeepClone());
        var message = part[4] == "@original" ? interaction.Original : world.Message(part[4]);
        if (message is null)
            return RestReply.Error(404, 10008, "Unknown Message");
        switch (request.Method)
        {
            case "PATCH":
                MessageEndpoints.Change(message, request.Body!);
                break;
            case "DELETE":
                world.Delete(message);
                return RestReply.NoContent;
        }
        return RestReply.Ok(message.DeepClone());
    }

    private static RestReply Callback(World world, string[] part, Recorded request, DateTimeOffset now)
    {
        var interaction = world.ById(part[1]);
        var isTooLate = interaction is { IsAcknowledged: false } && now - interaction.CreatedAt > FirstAnswer;
        if (interaction is null || interaction.Token != part[2] || isTooLate)
            return RestReply.Error(404, 10062, "Unknown interaction");
        if (interaction.IsAcknowledged)
            return RestReply.Error(400, 40060, "Interaction has already been acknowledged.");
        if (request.Body?["type"]?.GetValue<int>() is 4 or 5)
            interaction.Original = world.Post(DiscordSimulator.ChannelId, request.Body["data"] ?? new JsonObject());
        // Edits of the message a component sits on go to a message of its own here.
        else if (request.Body?["type"]?.GetValue<int>() is 6 or 7)
            interaction.Original = Samples.Message(world.NextId(), DiscordSimulator.ChannelId, request.Body["data"]);
        interaction.Acknowledge(request.Body ?? new JsonObject());
        return RestReply.NoContent;
    }
}
