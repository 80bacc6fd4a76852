using Bot.Transports.Discord.Interactions;
using global::Discord;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Transports.Discord;

public sealed class PaceTests
{
    private static readonly Snowflake bob = new(11), carol = new(12);

    [Fact]
    public void Whoever_presses_too_fast_is_told_once_until_they_have_slowed_down()
    {
        var time = PassingTime.At(NodaConstants.UnixEpoch);
        var pace = new Pace(new PaceLimit(3, TimeSpan.FromSeconds(1)), time);
        Assert.Equal([Passage.Free, Passage.Free, Passage.Free, Passage.Stopped, Passage.Silent], Enumerable.Range(0, 5).Select(_ => pace.Pass(bob)));
        time.Pass(Duration.FromSeconds(1));
        Assert.Equal([Passage.Free, Passage.Silent], Enumerable.Range(0, 2).Select(_ => pace.Pass(bob)));
        time.Pass(Duration.FromSeconds(3));
        Assert.Equal([Passage.Free, Passage.Free, Passage.Free, Passage.Stopped], Enumerable.Range(0, 4).Select(_ => pace.Pass(bob)));
    }

    [Fact]
    public void One_persons_haste_does_not_hold_up_another()
    {
        var pace = new Pace(new PaceLimit(1, TimeSpan.FromSeconds(1)), PassingTime.At(NodaConstants.UnixEpoch));
        Assert.Equal(Passage.Free, pace.Pass(bob));
        Assert.Equal(Passage.Stopped, pace.Pass(bob));
        Assert.Equal(Passage.Free, pace.Pass(carol));
    }

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
