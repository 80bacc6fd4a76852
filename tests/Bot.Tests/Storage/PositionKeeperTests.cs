using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Documents;
using Bot.Reminders;
using Bot.Storage;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>A store that goes back, is emptied, replaced or cut is noticed, whether the bot runs meanwhile or not.</summary>
public sealed class PositionKeeperTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("keeper-").FullName;
    private readonly ConcurrentQueue<StoreLoss> found = new();
    private readonly Sealer sealer = new(new KeyRing(Opened.TestKey));
    private RedisServer server = null!;
    private Opened opened = null!;
    private PositionKeeper keeper = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Append => Path.Combine(server.Folder, "appendonlydir");

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.Start("always");
        await Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        await server.DisposeAsync();
        sealer.Keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_store_that_is_as_it_was_is_found_so_over_restarts_of_both()
    {
        await Do(20);
        await Again();
        await Do(20);
        await server.Kill();
        await server.Restart();
        await Again();
        await Seen(0);
        Assert.Empty(opened.Store.Lost(Demo));
    }

    [Fact]
    public async Task What_other_processes_commit_is_no_loss()
    {
        await using var other = await Opened.On(server);
        for (var i = 0; i < 10; i++)
        {
            await Do(1);
            await other.Store.Do(new Save(Reminder($"other{i}")));
            await keeper.LookOnce(Token);
        }

        await Again();
        await Seen(0);
    }

    [Fact]
    public async Task An_older_copy_under_a_bot_that_was_off_is_noticed_at_the_start_with_how_much_is_missing()
    {
        await Do(5);
        await Close();
        await server.Kill();
        Copy(Append, folder + "/copy");
        await server.Restart();
        await Open();
        await Do(3);
        await Close();
        await PutBack();
        await Open();
        var loss = Assert.Single(await Seen(1));
        Assert.Equal((LossKind.WentBack, 3L, Demo), (loss.Kind, loss.Missing, loss.Slot));
        Assert.True(loss.From < loss.Until);
        Assert.Equal(loss, Assert.Single(opened.Store.Lost(Demo)));
        await Do(1);
    }

    [Fact]
    public async Task An_older_copy_under_a_running_bot_is_noticed_though_it_goes_on_committing()
    {
        await Do(5);
        await server.Kill();
        Copy(Append, folder + "/copy");
        await server.Restart();
        await Patiently(() => opened.Store.Time(Token));
        await Do(4);
        keeper.Write();
        await PutBack();
        await Patiently(() => opened.Store.Time(Token));
        await Do(2);
        await keeper.LookOnce(Token);
        var loss = Assert.Single(await Seen(1));
        Assert.Equal((LossKind.WentBack, 4L), (loss.Kind, loss.Missing));
        await Do(2);
        await keeper.LookOnce(Token);
        await Again();
        Assert.Equal(2, (await Seen(1)).Count + opened.Store.Lost(Demo).Length);
    }

    [Fact]
    public async Task An_emptied_store_is_noticed_and_one_that_was_filled_anew_is_another()
    {
        await Do(5);
        await opened.Flush();
        await keeper.LookOnce(Token);
        Assert.Equal((LossKind.Emptied, 5L), (Assert.Single(await Seen(1)).Kind, found.First().Missing));
        await Do(2);
        await Close();
        await using (var other = await Opened.On(server))
        {
            await other.Flush();
            await other.Store.Do(new Save(Reminder("anew")));
        }

        await Open();
        Assert.Equal([LossKind.Emptied, LossKind.Replaced], (await Seen(2)).Select(l => l.Kind));
    }

    [Fact]
    public async Task Whoever_asks_what_is_missing_learns_it_at_once_and_however_many_look_it_is_one_loss()
    {
        await Do(5);
        Assert.Empty(await opened.Store.LostBy(Demo, Token));
        await opened.Flush();
        Assert.Empty(opened.Store.Lost(Demo));
        var looks = Enumerable.Range(0, 8).Select(_ => opened.Store.LostBy(Demo, Token)).Append(Noticed()).ToList();
        Assert.All(await Task.WhenAll(looks), l => Assert.Equal(LossKind.Emptied, Assert.Single(l).Kind));
        await Do(2);
        await opened.Flush();
        Assert.Equal([5L, 2L], (await opened.Store.LostBy(Demo, Token)).Select(l => l.Missing));
        await Seen(2);

        async Task<System.Collections.Immutable.ImmutableArray<StoreLoss>> Noticed()
        {
            await keeper.LookOnce(Token);
            return opened.Store.Lost(Demo);
        }
    }

    [Fact]
    public async Task Entries_that_were_taken_out_are_counted_wherever_they_stood()
    {
        await Do(5);
        var keys = new KeySchema(Demo);
        var all = await opened.Database.StreamRangeAsync(keys.Audit);
        await opened.Database.StreamDeleteAsync(keys.Audit, [all[1].Id, all[2].Id]);
        await keeper.LookOnce(Token);
        Assert.Equal((LossKind.TakenOut, 2L), (Assert.Single(await Seen(1)).Kind, found.First().Missing));
    }

    [Fact]
    public async Task The_newest_entries_cut_off_with_the_chain_set_to_the_last_are_noticed()
    {
        await Do(6);
        var keys = new KeySchema(Demo);
        var all = await opened.Database.StreamRangeAsync(keys.Audit);
        await opened.Database.StreamDeleteAsync(keys.Audit, [.. all[3..].Select(e => e.Id)]);
        await opened.Database.StringSetAsync(keys.Chain, all[2]["h"]);
        await Again();
        Assert.Equal((LossKind.WentBack, 3L), (Assert.Single(await Seen(1)).Kind, found.First().Missing));
    }

    [Fact]
    public async Task What_was_accepted_stands_in_the_audit_and_is_no_longer_said()
    {
        await Do(3);
        await opened.Flush();
        await keeper.LookOnce(Token);
        AcceptedLosses.Write(Path.Combine(folder, "positions.sealed"), await Seen(1));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = keeper.Run(new Bot.Basics.LoopBeats(TimeProvider.System), stop.Token);
        await Until(() => opened.Store.Lost(Demo).IsEmpty);
        await stop.CancelAsync();
        await running;
        var entries = new List<ChainedEntry>();
        await foreach (var entry in opened.Store.Audit(Demo, Token))
            entries.Add(entry);
        Assert.Equal("store accept", Assert.Single(entries).Entry.What);
        Assert.Contains("3 missing", entries[0].Entry.Detail, StringComparison.Ordinal);
        await Again();
        await Seen(1);
        Assert.Empty(opened.Store.Lost(Demo));
    }

    [Fact]
    public async Task What_was_missing_and_is_there_again_is_no_longer_said()
    {
        await Do(5);
        await Close();
        await server.Kill();
        Copy(Append, folder + "/copy");
        await server.Restart();
        await Open();
        await Do(3);
        await Close();
        await server.Kill();
        Copy(Append, folder + "/right");
        await server.Restart();
        await PutBack();
        await Open();
        await Seen(1);
        await PutBack("right");
        await Patiently(() => keeper.LookOnce(Token));
        Assert.Empty(opened.Store.Lost(Demo));
    }

    [Fact]
    public async Task A_lost_file_is_no_failure_and_what_comes_after_is_kept()
    {
        await Do(3);
        await Close();
        File.Delete(Path.Combine(folder, "positions.sealed"));
        await Open();
        await Seen(0);
        await opened.Flush();
        await keeper.LookOnce(Token);
        Assert.Equal(3, Assert.Single(await Seen(1)).Missing);
    }

    private async Task Open()
    {
        opened = await Opened.On(server);
        keeper = opened.Keeper(PositionFile.Take(folder, sealer), NullLogger<PositionKeeper>.Instance);
        keeper.Lost += found.Enqueue;
        await keeper.Begin([Slot.People, Demo], Token);
    }

    private async Task Close()
    {
        await opened.DisposeAsync();
        keeper.Dispose();
    }

    private async Task Again()
    {
        await Close();
        await Open();
    }

    private async Task Do(int count)
    {
        for (var i = 0; i < count; i++)
            Assert.Equal(Committed.Done, await opened.Store.Do(new Save(Reminder(Guid.NewGuid().ToString("n")))));
    }

    private async Task<IReadOnlyList<StoreLoss>> Seen(int count)
    {
        await Until(() => found.Count >= count);
        Assert.Equal(count, found.Count);
        return [.. found];
    }

    /// <summary>The server is killed and started on an older copy of its files.</summary>
    private async Task PutBack(string copy = "copy")
    {
        await server.Kill();
        Directory.Delete(Append, recursive: true);
        Copy(Path.Combine(folder, copy), Append);
        await server.Restart();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>Does it as soon as the connection to a server that was killed has been made anew.</summary>
    private static async Task Patiently(Func<Task> what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
            try
            {
                await what();
                return;
            }
            catch (StoreUnavailableException) when (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(10))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
            }
    }

    private static async Task Until(Func<bool> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(10), "It did not come about within 10 s.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }
    }
}
