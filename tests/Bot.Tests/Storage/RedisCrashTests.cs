using System.Diagnostics;
using Bot.Documents;
using Bot.Reminders;
using Bot.Storage;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>Redis is killed, frozen or started anew in the middle.</summary>
public sealed class RedisCrashTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);
    private RedisServer server = null!;
    private Opened opened = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RedisStore Store => opened.Store;

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.Start("always");
        var limits = new CommitQueueLimits { Unknown = TimeSpan.FromSeconds(20), Unsent = TimeSpan.FromSeconds(10) };
        opened = await Opened.On(server, limits, Limit);
    }

    public async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_script_that_Redis_has_forgotten_is_sent_again()
    {
        await Store.Do(new Save(Reminder("x")));
        await opened.Database.ExecuteAsync("SCRIPT", "FLUSH");
        Assert.Equal(Committed.Done, await Store.Do(new Save(Reminder("x").At(1))));
    }

    [Fact]
    public async Task What_Redis_got_before_it_froze_is_done_once()
    {
        await Store.Do(new Save(Reminder("x")));
        await server.Freeze();
        // No seen mark, no version: only the lane's record can tell the second copy from the first.
        var told = Enumerable.Range(0, 30).Select(i => Store.Do(new Notify(Notice($"n{i}")))).ToArray();
        await Until(() => opened.Resent >= 3);
        await server.Thaw();
        Assert.All(await Task.WhenAll(told), c => Assert.Equal(Committed.Done, c));
        await Holds(31);
    }

    [Fact]
    public async Task A_caller_is_told_in_time_that_the_outcome_is_unknown_and_the_lane_still_resolves_it()
    {
        await using var hasty = await Opened.On(
            server, new CommitQueueLimits { Unknown = TimeSpan.FromMilliseconds(500), Unsent = TimeSpan.FromMilliseconds(500) }, Limit);
        await hasty.Store.Do(new Save(Reminder("x")));
        await server.Freeze();
        var began = Stopwatch.GetTimestamp();
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => hasty.Store.Do(new Save(Reminder("x", "late").At(1))).WaitAsync(TimeSpan.FromSeconds(15), TimeProvider.System));
        // Not before its time; and Redis still stands still, so it was not Redis that was waited for.
        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(400));
        Assert.Contains("not known", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => hasty.Store.One(OfReminder("x")));
        await server.Thaw();
        Assert.Equal(Committed.Conflict, await Again(() => hasty.Store.Do(new Save(Reminder("x", "other").At(1)))));
        Assert.Equal("late", ((Reminder)(await hasty.Store.One(OfReminder("x")))!).Text);
        await Holds(2);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_said_to_have_changed_nothing_and_all_goes_on_after_a_restart()
    {
        await using var hasty = await Opened.On(
            server, new CommitQueueLimits { Unknown = TimeSpan.FromSeconds(20), Unsent = TimeSpan.FromMilliseconds(300) }, Limit);
        await hasty.Store.Do(new Save(Reminder("x")));
        await server.Kill();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => hasty.Store.One(OfReminder("x")));
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => hasty.Store.Do(new Save(Reminder("y"))));
        Assert.Contains("Nothing was changed", e.Message, StringComparison.Ordinal);
        await server.Restart();
        Assert.Equal(Committed.Done, await Again(() => hasty.Store.Do(new Save(Reminder("x").At(1)))));
        Assert.Null(await hasty.Store.One(OfReminder("y")));
        await Holds(2);
    }

    [Fact]
    public async Task Answered_commits_outlive_kills_under_load_and_each_is_done_once()
    {
        var done = 0;
        for (var round = 0; round < 3; round++)
        {
            using var enough = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
            {
                for (var i = 0; !enough.IsCancellationRequested; i++)
                {
                    var id = $"{round}-{w}-{i}";
                    Assert.Equal(Committed.Done, await Store.Do(new Save(Reminder(id)), new Notify(Notice(id))));
                    Interlocked.Increment(ref done);
                }
            }, Token)).ToArray();
            var before = Volatile.Read(ref done);
            await Until(() => Volatile.Read(ref done) > before + 200);
            await server.Kill();
            await server.Restart();
            await enough.CancelAsync();
            await Task.WhenAll(writers);
        }

        Assert.Equal(done, (await Store.Outbox(Demo, Token)).Length);
        Assert.Equal(done, (await Store.Tail(Demo, null, Token)).Changed.Length);
        await Holds(done);
    }

    private async Task Holds(int entries)
    {
        var count = 0;
        await foreach (var entry in Store.Audit(Demo, Token))
        {
            Assert.True(entry.Holds);
            count++;
        }

        Assert.Equal(entries, count);
    }

    // The client connects again in its own time.
    private static async Task<Committed> Again(Func<Task<Committed>> commit)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
            try
            {
                return await commit();
            }
            catch (StoreUnavailableException) when (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
            }
    }

    private static async Task Until(Func<bool> condition)
    {
        var began = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10), "It did not come about within 10 s.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }
    }
}
