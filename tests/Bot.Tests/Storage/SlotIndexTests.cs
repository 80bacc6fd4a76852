using Bot.Basics;
using Bot.Documents;
using NodaTime;
using StackExchange.Redis;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>What says where there is something to do, on a real server: what a crash, an older program or a loss leaves of it.</summary>
public sealed class SlotIndexTests(SharedServer shared) : IClassFixture<SharedServer>, IAsyncLifetime
{
    private static readonly Instant Late = Instant.FromUtc(2100, 1, 1, 0, 0);
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
    public async Task On_a_lone_server_the_commit_itself_says_it_so_that_no_crash_comes_between()
    {
        await opened.Database.ExecuteAsync("SLOWLOG", "RESET");
        await opened.Store.Do(new Save(Reminder("a"), Start), new Notify(Notice("n")));
        Assert.Equal([new SortedSetEntry("demo", Start.ToUnixTimeMilliseconds())], await Entries("{slots.}:due"));
        Assert.Equal("demo", Assert.Single(await Entries("{slots.}:out")).Element);
        Assert.Empty(await Entries("{slots.}:team"));
    }

    [Fact]
    public async Task A_commit_that_failed_says_nothing_and_one_of_several_that_were_done_says_its_own()
    {
        Assert.Equal(Committed.Conflict, await opened.Store.Do(new Save(Reminder("a").At(3), Start), new Notify(Notice("n"))));
        Assert.Empty(await Entries("{slots.}:due"));
        Assert.Empty(await Entries("{slots.}:out"));
    }

    [Fact]
    public async Task What_an_older_program_wrote_and_what_was_lost_is_found_by_a_look_at_all()
    {
        await opened.Store.Do(new Save(Reminder("a"), Start), new Notify(Notice("n")));
        await opened.Database.KeyDeleteAsync(["{slots.}:due", "{slots.}:out", "{slots.}:turn"]);
        Assert.Empty(await opened.Store.DueSlots(Late, 10, Token));
        Assert.Equal([Start], await opened.Store.Settle([Demo], Token));
        Assert.Equal([(Demo, Start)], await opened.Store.DueSlots(Late, 10, Token));
        Assert.Equal([Demo], (await opened.Store.TellingSlots(0, Token)).Slots);
    }

    [Fact]
    public async Task Where_turns_have_begun_anew_all_is_listed()
    {
        for (var i = 0; i < 5; i++)
            await opened.Store.Do(new Notify(Notice($"n{i}")));
        var (turn, _) = await opened.Store.TellingSlots(0, Token);
        await opened.Flush();
        await opened.Store.Do(new Notify(Notice("x")));
        var (anew, slots) = await opened.Store.TellingSlots(turn, Token);
        Assert.Equal([Demo], slots);
        Assert.InRange(anew, 1, turn - 1);
    }

    [Fact]
    public async Task A_look_writes_nothing_where_nothing_has_changed()
    {
        await opened.Store.Do(new Save(Reminder("a"), Start), new Notify(Notice("n")));
        var before = await Writes();
        await opened.Store.Settle([Demo, Slot.Of(new TeamId("other"))], Token);
        Assert.Equal(before, await Writes());
    }

    [Fact]
    public async Task Thousands_are_looked_at_in_a_few_calls()
    {
        await opened.Store.Do(new Save(Reminder("a"), Start));
        var all = Enumerable.Range(0, 3_000).Select(n => Slot.Of(new TeamId($"t{n}"))).Append(Demo).ToList();
        var earliest = await opened.Store.Settle(all, Token);
        Assert.Equal(Start, Assert.Single(earliest, e => e is not null));
        Assert.Equal(Start, earliest[^1]);
    }

    private Task<SortedSetEntry[]> Entries(string key) => opened.Database.SortedSetRangeByRankWithScoresAsync(key);

    private async Task<string> Writes()
    {
        var offset = (await shared.Server.Ask("INFO persistence")).Split('\n')
            .First(l => l.StartsWith("rdb_changes_since_last_save", StringComparison.Ordinal));
        return offset.Trim();
    }
}
