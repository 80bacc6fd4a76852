using Bot.Documents;
using Bot.Storage;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>Redis answers, but with a no.</summary>
public sealed class RedisRefusalTests : IAsyncLifetime
{
    private static readonly CommitQueueLimits Short = new() { Unsent = TimeSpan.FromMilliseconds(200), Unknown = TimeSpan.FromSeconds(20) };
    private RedisServer server = null!;
    private Opened opened = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.Start("no");
        opened = await Opened.On(server, Short);
    }

    public async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task While_Redis_is_full_commits_say_that_nothing_was_changed_and_then_go_on()
    {
        await opened.Store.Do(new Save(Reminder("x")));
        await opened.Database.ExecuteAsync("CONFIG", "SET", "maxmemory", "1");
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => opened.Store.Do(new Save(Reminder("y"))));
        Assert.Contains("Nothing was changed", e.Message, StringComparison.Ordinal);
        Assert.NotNull(await opened.Store.One(OfReminder("x")));
        await opened.Database.ExecuteAsync("CONFIG", "SET", "maxmemory", "0");
        Assert.Equal(Committed.Done, await opened.Store.Do(new Save(Reminder("y"))));
    }

    [Fact]
    public async Task A_script_that_fails_in_the_middle_stops_its_slot_with_an_alarm_and_no_other()
    {
        await opened.Database.StringSetAsync("{demo}:out", "of another type");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => opened.Store.Do(new Save(Reminder("x")), new Notify(Notice("n"))));
        Assert.Equal(1, opened.Alarms);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => opened.Store.Do(new Save(Reminder("y"))));
        Assert.Equal(Committed.Done, await opened.Store.Commit(PeopleCommit(), Token));
    }

    [Fact]
    public async Task Closing_the_store_waits_for_what_is_under_way()
    {
        var other = await Opened.On(server);
        var under = Enumerable.Range(0, 200).Select(i => other.Store.Do(new Save(Reminder($"{i}")))).ToArray();
        await other.DisposeAsync();
        Assert.All(under, c => Assert.True(c.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_commit_of_many_large_documents_and_a_case_of_a_megabyte_are_stored()
    {
        Assert.Equal(Committed.Done, await opened.Store.Do([.. Enumerable.Range(0, 900).Select(i => new Save(Reminder($"{i}")))]));
        Assert.Equal(Committed.Done, await opened.Store.Do(new Save(Case(1, new string('x', 1_000_000)))));
        Assert.Equal(1_000_000, ((Cases.Case)(await opened.Store.One(OfCase(1)))!).Summary.Length);
        await Assert.ThrowsAsync<ArgumentException>(
            () => opened.Store.Do([.. Enumerable.Range(0, 2_000).Select(i => new Save(Reminder($"more{i}")))]));
    }
}
