using System.Text.Json.Nodes;

namespace Testing.Discord;

internal static class MessageEndpoints
{
    public static RestReply Answer(World world, Recorded request, string[] part)
    {
        if (world.Channel(part[1]) is null)
            return RestReply.Error(404, 10003, "Unknown Channel");
        if (request.Operation == "create_message")
            return world.IsDeaf(part[1])
                ? RestReply.Error(403, 50007, "Cannot send messages to this user")
                : RestReply.Ok(world.Post(part[1], request.Body!).DeepClone());
        if (world.Message(part[3]) is not { } message)
            return RestReply.Error(404, 10008, "Unknown Message");
        if (request.Operation == "delete_message")
        {
            world.Delete(message);
            return RestReply.NoContent;
        }
        Change(message, request.Body!);
        return RestReply.Ok(message.DeepClone());
    }

    public static void Change(JsonObject message, JsonNode edit)
    {
        foreach (var part in new[] { "content", "embeds", "components", "flags" })
        {
            if (edit[part] is { } value)
                message[part] = value.DeepClone();
        }
    }
}
