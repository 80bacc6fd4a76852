using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>The API's endpoints, as far as bots on commands use them.</summary>
internal static class Endpoints
{
    public static async Task<RestReply> Answer(DiscordSimulator simulator, World world, Recorded request)
    {
        var part = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (request.Operation)
        {
            case "get_bot_gateway":
                return RestReply.Ok(Gateway(simulator));
            case "get_gateway":
                return RestReply.Ok(new JsonObject { ["url"] = simulator.GatewayUrl });
            case "get_my_user":
                return RestReply.Ok(Samples.User(DiscordSimulator.ApplicationId, "lab", true));
            case "get_my_application" or "get_my_oauth2_application":
                return RestReply.Ok(Application());
            case "bulk_set_application_commands" or "bulk_set_guild_application_commands":
                return RestReply.Ok(world.Commands(string.Join('/', part), Register(world, part, (JsonArray)request.Body!)));
            case "list_application_commands" or "list_guild_application_commands":
                return RestReply.Ok(world.Commands(string.Join('/', part)));
            case "get_channel":
                return world.Channel(part[1]) is { } found
                    ? RestReply.Ok(found.DeepClone())
                    : RestReply.Error(404, 10003, "Unknown Channel");
            case "list_guild_roles":
                return RestReply.Ok(world.Roles.DeepClone());
            case "create_dm":
                return RestReply.Ok(world.Dm(request.Body!["recipient_id"]!.GetValue<string>()).DeepClone());
            case "create_thread" or "update_channel" or "add_thread_member" or "delete_thread_member":
                return await ThreadEndpoints.Answer(simulator, world, request, part);
            case "create_message" or "update_message" or "delete_message":
                return MessageEndpoints.Answer(world, request, part);
            case "":
                return RestReply.Error(404, 0, "404: Not Found");
            default:
                return InteractionEndpoints.Answer(simulator, world, request, part);
        }
    }

    private static JsonObject Gateway(DiscordSimulator simulator) => new()
    {
        ["url"] = simulator.GatewayUrl,
        ["shards"] = simulator.Options.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = simulator.Options.SessionStarts,
            ["remaining"] = simulator.Gateway.StartsLeft,
            ["reset_after"] = (long)simulator.Options.SessionStartReset.TotalMilliseconds,
            ["max_concurrency"] = simulator.Options.MaxConcurrency,
        },
    };

    private static JsonObject Application() => new()
    {
        ["id"] = DiscordSimulator.ApplicationId, ["name"] = "lab", ["description"] = "",
        ["bot_public"] = true, ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64), ["flags"] = 0, ["icon"] = null, ["summary"] = "", ["hook"] = true,
    };

    private static JsonArray Register(World world, string[] part, JsonArray drafts)
    {
        var registered = new JsonArray();
        foreach (var draft in drafts)
        {
            var command = (JsonObject)draft!.DeepClone();
            command["id"] = world.NextId();
            command["application_id"] = part[1];
            command["version"] = world.NextId();
            command["type"] ??= 1;
            command["description"] ??= "";
            if (part.Length > 3)
                command["guild_id"] = part[3];
            registered.Add(command);
        }
        return registered;
    }
}
