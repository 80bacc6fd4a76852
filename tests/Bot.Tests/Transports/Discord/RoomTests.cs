using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

public sealed class RoomTests
{
    [Fact]
    public async Task A_channel_that_everybody_can_see_is_refused_and_what_would_be_right_is_said()
    {
        await using var lab = await DiscordLab.Open(room: false);
        var told = (await lab.CallInDm("alice", "team room", ("network", "discord"), ("address", DiscordLab.Room))).Text;
        Assert.StartsWith("✖", told, StringComparison.Ordinal);
        Assert.Contains("@\u200beveryone", told, StringComparison.Ordinal);
        var elsewhere = await lab.CallInDm("alice", "team room", ("network", "discord"), ("address", "3999999999999999999"));
        Assert.StartsWith("✖", elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_channel_is_taken_and_the_roles_let_in_are_named()
    {
        await using var lab = await DiscordLab.Open(room: false);
        await lab.HideRoom(tell: true);
        var told = (await lab.CallInDm("alice", "team room", ("network", "discord"), ("address", DiscordLab.Room))).Text;
        Assert.Contains("is a room of", told, StringComparison.Ordinal);
        Assert.Contains("arbitrators", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_hears_numbers_only_and_nothing_of_a_case_that_a_member_is_kept_away_from()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        await lab.Call("bob", "case take", ("case", number));
        await Eventually.True(() => Said(lab).Count == 1);
        Assert.Contains(number, Said(lab)[0], StringComparison.Ordinal);
        await lab.Call("carol", "case recuse", ("case", number));
        await lab.Call("bob", "case decide", ("case", number));
        await lab.Call("bob", "case pass", ("case", number));
        await lab.Call("alice", "case take", ("case", number));
        await lab.Call("alice", "case show", ("case", number));
        Assert.Single(Said(lab));
        Public.HoldsNothingOf(lab, "Kestrel", "Jackdaw", "Phone");
    }

    [Fact]
    public async Task A_room_that_opens_up_is_silent_and_its_lead_hears_of_it()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        await Eventually.True(
            () => !lab.Log.Contains("can be seen by everybody", StringComparison.Ordinal) && lab.Simulator.Gateway.Live == 1);
        await lab.HideRoom(hidden: false, tell: true);
        await Eventually.True(() => lab.Simulator.Rest.World.Messages.Any(
            m => m["content"]!.GetValue<string>().Contains("not private any more", StringComparison.Ordinal)));
        await lab.Call("bob", "case take", ("case", number));
        await lab.Call("bob", "case show", ("case", number));
        Assert.Empty(Said(lab));
    }

    [Fact]
    public async Task A_room_is_asked_after_right_before_something_is_said()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        await lab.HideRoom(hidden: false, tell: false);
        await lab.Call("bob", "case take", ("case", number));
        await Eventually.True(() => lab.Log.Contains("nothing is said in channel", StringComparison.Ordinal));
        Assert.Empty(Said(lab));
    }

    private static List<string> Said(DiscordLab lab)
    {
        var sent = lab.Simulator.Rest.To($"/channels/{DiscordLab.Room}/messages");
        return [.. sent.Select(r => r.Body!["content"]!.GetValue<string>())];
    }
}
