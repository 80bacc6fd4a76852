using Bot.Basics;
using Bot.Documents;
using Bot.Storage;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging.Abstractions;
using Testing.Stores;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>Two processes with data folders of their own notice one loss, each by what it knew.</summary>
public sealed class SharedLossTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keepers-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_one_process_was_told_is_accepted_holds_for_another_that_knew_of_less()
    {
        using var keys = new KeyRing(Opened.TestKey);
        await using var server = await RedisServer.Start("no");
        await using var one = await Opened.On(server);
        await using var other = await Opened.On(server);
        using var keeper = Keeper(one, "one", keys);
        using var second = Keeper(other, "other", keys);
        await Do(one, 3);
        await Task.WhenAll(keeper.Begin([Demo], Token), second.Begin([Demo], Token));
        await Do(one, 2);
        await one.Flush();
        await Task.WhenAll(keeper.LookOnce(Token), second.LookOnce(Token));
        Assert.NotEqual(Assert.Single(one.Store.Lost(Demo)).Last, Assert.Single(other.Store.Lost(Demo)).Last);

        AcceptedLosses.Write(Path.Combine(folder.FullName, "one", "positions.sealed"), one.Store.Lost(Demo));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var beats = new LoopBeats(TimeProvider.System);
        Task[] running = [keeper.Run(beats, stop.Token), second.Run(beats, stop.Token)];
        await Until(() => one.Store.Lost(Demo).IsEmpty && other.Store.Lost(Demo).IsEmpty);

        await other.Store.Tail(Demo, null, Token);
        await one.Flush(); // What is lost later is another loss.
        await Until(() => !other.Store.Lost(Demo).IsEmpty);
        await stop.CancelAsync();
        await Task.WhenAll(running);
    }

    private PositionKeeper Keeper(Opened of, string name, KeyRing keys)
    {
        var own = folder.CreateSubdirectory(name).FullName;
        return of.Keeper(PositionFile.Take(own, new Sealer(keys)), NullLogger<PositionKeeper>.Instance);
    }

    private static async Task Do(Opened of, int count)
    {
        for (var i = 0; i < count; i++)
            Assert.Equal(Committed.Done, await of.Store.Do(new Save(Reminder(Guid.NewGuid().ToString("n")))));
    }

    private static async Task Until(Func<bool> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "It did not come about within 20 s.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }
    }
}
