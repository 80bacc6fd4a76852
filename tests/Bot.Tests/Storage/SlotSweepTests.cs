using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Scheduling;
using Bot.Sharing;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>The look at all teams in turn, on one node that thinks it is a cluster: there a hint may be lost.</summary>
public sealed class SlotSweepTests(ClusterServer shared) : IClassFixture<ClusterServer>, IAsyncLifetime
{
    private Opened opened = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        opened = await Opened.On(shared.Server);
        await opened.Flush();
        await opened.Store.Prepare(Token);
    }

    public ValueTask DisposeAsync() => opened.DisposeAsync();

    [Fact]
    public async Task A_hint_that_was_lost_is_made_up_for_in_its_teams_turn_and_each_team_has_one()
    {
        var teams = Enumerable.Range(0, 60).Select(n => new TeamId($"t{n}")).ToList();
        var (first, last) = (Slot.Of(teams[0]), Slot.Of(teams[^1]));
        foreach (var slot in (Slot[])[first, last])
            await opened.Store.Commit(Commit(new Save(Reminder("a"), Start), new Notify(Notice("n"))) with { Slot = slot }, Token);
        await Testing.Discord.Eventually.True(async () => (await opened.Store.DueSlots(Start, 10, Token)).Length == 2);
        await opened.Database.KeyDeleteAsync("{slots.}:due");
        await opened.Database.KeyDeleteAsync("{slots.}:out");

        var sweep = new SlotSweep(opened.Store, new TeamNames(teams), All(), TimeProvider.System, NullLogger<SlotSweep>.Instance);
        await sweep.Look(SlotSweep.AtOnce, Token);
        Assert.Equal([(first, Start)], await opened.Store.DueSlots(Start, 10, Token));
        await sweep.Look(SlotSweep.AtOnce, Token);
        await sweep.Look(SlotSweep.AtOnce, Token);
        Assert.Equal([first, last], (await opened.Store.DueSlots(Start, 10, Token)).Select(d => d.Slot).OrderBy(s => s.Tag.Length));
        Assert.Equal(2, (await opened.Store.TellingSlots(0, Token)).Slots.Length);
    }

    private SharedWork All() => new(
        opened.Store, new BotMetrics(), new LoopBeats(TimeProvider.System), TimeProvider.System, NullLogger<SharedWork>.Instance);
}
