using Testing.Desk;

namespace Bot.Tests.Transports.Discord;

public sealed class HasteTests
{
    [Fact]
    public async Task A_stuck_button_is_stopped_before_it_costs_commands_and_commands_go_on()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var shown = await lab.Call("bob", "case show", ("case", number));
        const string label = "Timeline";
        string? said = null;
        for (var press = 0; press < 60 && said is null; press++)
        {
            var seen = await lab.Press("bob", shown, label);
            said = seen.Type == 4 ? seen.Callback["data"]!["content"]!.GetValue<string>() : null;
        }

        Assert.Contains("faster", said, StringComparison.Ordinal);
        Assert.Contains(number, (await lab.Call("bob", "case show", ("case", number))).Text, StringComparison.Ordinal);
        var others = await lab.Call("carol", "case show", ("case", number));
        Assert.NotEqual(4, (await lab.Press("carol", others, label)).Type);
    }

    [Fact]
    public async Task Completion_asked_for_without_end_turns_empty()
    {
        await using var lab = await DiscordLab.Open();
        await lab.Desk.OpenCase();
        Assert.NotEmpty(await lab.Type("bob", "case show", "case", ""));
        var empty = false;
        for (var key = 0; key < 400 && !empty; key++)
            empty = (await lab.Type("bob", "case show", "case", "")).Count == 0;
        Assert.True(empty);
    }
}
