using System.Text.Json.Nodes;
using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

public sealed class CaseRoomTests
{
    [Fact]
    public async Task A_case_gets_a_private_thread_that_follows_who_works_on_it_and_is_shut_at_the_end()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        Assert.StartsWith("✖", (await lab.Call("bob", "case room", ("case", number))).Text, StringComparison.Ordinal);
        await lab.Call("bob", "case take", ("case", number));
        var told = (await lab.Call("bob", "case room", ("case", number))).Text;
        Assert.Contains("manage threads", told, StringComparison.Ordinal);
        var opened = lab.Simulator.Rest.Requests.Single(r => r.Operation == "create_thread").Body!;
        Assert.Equal(12, opened["type"]!.GetValue<int>());
        Assert.False(opened["invitable"]!.GetValue<bool>());
        Assert.Equal(number, opened["name"]!.GetValue<string>());
        Assert.Equal([DiscordLab.IdOf("bob")], Members(lab));

        await lab.Call("carol", "case join", ("case", number));
        await Eventually.True(() => Members(lab).Contains(DiscordLab.IdOf("carol")));
        await lab.Desk.Run("carol", $"case recuse {number}");
        await Eventually.True(() => !Members(lab).Contains(DiscordLab.IdOf("carol")));
        Assert.DoesNotContain("✖", (await lab.Call("bob", "case room", ("case", number))).Text, StringComparison.Ordinal);
        Assert.Single(lab.Simulator.Rest.Requests, r => r.Operation == "create_thread");

        await lab.Call("bob", "case close",
            ("case", number), ("outcome", "actioned"), ("anyway", "yes"), ("reason", "blocked, diffs verified"));
        await Eventually.True(() => Thread(lab)["thread_metadata"]!["archived"]!.GetValue<bool>());
        await lab.Desk.Run("bob", $"case reopen {number} a new report came in");
        await Eventually.True(() => !Thread(lab)["thread_metadata"]!["archived"]!.GetValue<bool>());
        Public.HoldsNothingOf(lab, "Kestrel", "Jackdaw", "Phone");
    }

    [Fact]
    public async Task Somebody_recused_elsewhere_while_the_bot_was_away_is_let_out_at_the_start()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        await lab.Call("bob", "case take", ("case", number));
        await lab.Call("carol", "case join", ("case", number));
        await lab.Call("bob", "case room", ("case", number));
        Assert.Contains(DiscordLab.IdOf("carol"), Members(lab));
        await lab.Stop();
        Thread(lab)["thread_metadata"]!["archived"] = true;
        await lab.Desk.Run("carol", $"case recuse {number}");
        await lab.Connect();
        await Eventually.True(() => !Members(lab).Contains(DiscordLab.IdOf("carol")));
    }

    [Fact]
    public async Task In_a_channel_that_everybody_can_see_no_thread_is_opened_and_other_networks_refuse_kindly()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        await lab.Call("bob", "case take", ("case", number));
        Assert.Contains("Only Discord has rooms", await lab.Desk.Say("bob", $"case room {number}"), StringComparison.Ordinal);
        await lab.HideRoom(hidden: false);
        Assert.StartsWith("✖", (await lab.Call("bob", "case room", ("case", number))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lab.Simulator.Rest.Requests, r => r.Operation == "create_thread");
    }

    private static JsonObject Thread(DiscordLab lab)
    {
        var view = lab.Desk.Get<Bot.Views.ReadModel>().Team(new Bot.Basics.TeamId("arb"));
        return lab.Simulator.Rest.World.Channel(lab.Desk.Get<Bot.Notices.WantedRooms>().Of(view, "discord").Single().Address)!;
    }

    private static List<string> Members(DiscordLab lab) =>
        [.. (Thread(lab)["member_ids"]?.AsArray() ?? []).Select(m => m!.GetValue<string>())];
}
