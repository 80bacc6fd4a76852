using System.Text.Json.Nodes;

namespace Testing.Discord;

internal static class ThreadEndpoints
{
    public static async Task<RestReply> Answer(DiscordSimulator simulator, World world, Recorded request, string[] part)
    {
        if (world.Channel(part[1]) is not { } channel)
            return RestReply.Error(404, 10003, "Unknown Channel");
        switch (request.Operation)
        {
            case "create_thread":
                var thread = New(world, part[1], request.Body!);
                world.Put(thread);
                await simulator.Gateway.Dispatch("THREAD_CREATE", thread);
                return new RestReply(201, thread.DeepClone());
            case "update_channel":
                Change(channel, (JsonObject)request.Body!);
                await simulator.Gateway.Dispatch(channel["thread_metadata"] is null ? "CHANNEL_UPDATE" : "THREAD_UPDATE", channel);
                return RestReply.Ok(channel.DeepClone());
            default:
                if (channel["thread_metadata"]?["archived"]?.GetValue<bool>() == true)
                    return RestReply.Error(400, 50083, "Thread is archived");
                var members = (JsonArray)(channel["member_ids"] ??= new JsonArray());
                foreach (var known in members.Where(member => member!.GetValue<string>() == part[3]).ToList())
                    members.Remove(known);
                if (request.Operation == "add_thread_member")
                    members.Add(part[3]);
                return RestReply.NoContent;
        }
    }

    private static JsonObject New(World world, string parent, JsonNode draft)
    {
        var thread = Samples.Channel(world.NextId(), draft["name"]!.GetValue<string>(), draft["type"]?.GetValue<int>() ?? 12);
        thread["parent_id"] = parent;
        thread["owner_id"] = DiscordSimulator.ApplicationId;
        thread["thread_metadata"] = new JsonObject
        {
            ["archived"] = false, ["locked"] = false, ["auto_archive_duration"] = draft["auto_archive_duration"]?.GetValue<int>() ?? 4320,
            ["archive_timestamp"] = "2026-01-01T00:00:00.000000+00:00", ["invitable"] = draft["invitable"]?.GetValue<bool>() ?? true,
        };
        return thread;
    }

    private static void Change(JsonObject channel, JsonObject edit)
    {
        foreach (var (name, value) in edit)
        {
            var isOfThreads = name is "archived" or "locked" or "invitable" or "auto_archive_duration";
            var target = isOfThreads ? (JsonObject)channel["thread_metadata"]! : channel;
            target[name] = value?.DeepClone();
        }
    }
}
