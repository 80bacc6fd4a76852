using System.Text.Json.Nodes;
using Discord.Gateway;
using Testing.Discord;

namespace Discord.Tests.Gateway;

public sealed class GuildViewTests
{
    [Fact]
    public async Task A_view_follows_the_events_and_tells_when_a_room_is_no_longer_private()
    {
        await using var lab = await Lab.Connected();
        var room = Samples.Channel("71", "room");
        room["permission_overwrites"] = new JsonArray(Overwrite(DiscordSimulator.GuildId, allow: "0", deny: "1024"));
        var helpers = new JsonObject { ["guild_id"] = DiscordSimulator.GuildId, ["role"] = Samples.Role("72", "helpers", "0") };
        await lab.Simulator.Gateway.Dispatch("CHANNEL_CREATE", room);
        await lab.Simulator.Gateway.Dispatch("GUILD_ROLE_CREATE", helpers);
        var thread = Samples.Channel("73", "case K-17", 12);
        thread["parent_id"] = "71";
        await lab.Simulator.Gateway.Dispatch("THREAD_CREATE", thread);
        await Eventually.True(() => View(lab) is { Channels.Count: 3, Roles.Count: 2 });

        Assert.False(View(lab).AudienceOf(new Snowflake(73))!.EveryoneMayView);
        Assert.True(View(lab).AudienceOf(Snowflake.Parse(DiscordSimulator.ChannelId))!.EveryoneMayView);
        Assert.Null(View(lab).AudienceOf(new Snowflake(99)));

        room["permission_overwrites"]!.AsArray().Add(Overwrite("72", allow: "1024", deny: "0"));
        await lab.Simulator.Gateway.Dispatch("CHANNEL_UPDATE", room);
        await Eventually.True(() => View(lab).AudienceOf(new Snowflake(73))!.RolesLetIn.Count == 1);
        var gone = new JsonObject { ["guild_id"] = DiscordSimulator.GuildId, ["role_id"] = "72" };
        await lab.Simulator.Gateway.Dispatch("GUILD_ROLE_DELETE", gone);
        await lab.Simulator.Gateway.Dispatch("CHANNEL_DELETE", room);
        await Eventually.True(() => View(lab) is { Channels.Count: 2, Roles.Count: 1 });
    }

    private static JsonObject Overwrite(string role, string allow, string deny) =>
        new() { ["id"] = role, ["type"] = 0, ["allow"] = allow, ["deny"] = deny };

    private static GuildView View(Lab lab) =>
        lab.Events.Aggregate(GuildView.Of(lab.Events.OfType<GuildCreated>().First().Guild), (view, happened) => view.After(happened));
}
