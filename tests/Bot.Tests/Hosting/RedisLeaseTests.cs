using Bot.Hosting;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Testing.Discord;
using Testing.Stores;

namespace Bot.Tests.Hosting;

/// <summary>Two processes, each with its own connection to one real Redis.</summary>
public sealed class RedisLeaseTests : IAsyncLifetime
{
    private static readonly LeasePace quick = new()
    {
        Length = TimeSpan.FromSeconds(1),
        Renewal = TimeSpan.FromMilliseconds(200),
        Standby = TimeSpan.FromMilliseconds(50),
    };

    private RedisServer server = null!;
    private Opened first = null!;
    private Opened second = null!;
    private int speaking;
    private int most;

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.Start("no");
        (first, second) = (await Opened.On(server), await Opened.On(server));
    }

    [Fact]
    public async Task The_lease_goes_to_and_fro_and_never_are_two_speaking()
    {
        for (var round = 0; round < 4; round++)
        {
            using CancellationTokenSource one = new(), two = new();
            var holds = Process(first, one.Token);
            await Eventually.True(() => Volatile.Read(ref speaking) == 1);
            var waits = Process(second, two.Token);
            await one.CancelAsync();
            await holds;
            await Eventually.True(() => Volatile.Read(ref speaking) == 1);
            await two.CancelAsync();
            await waits;
        }

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task After_a_sudden_end_the_other_speaks_when_the_lease_has_ended()
    {
        var token = TestContext.Current.CancellationToken;
        Assert.True(await first.Store.Lease("net", "dead", Duration.FromSeconds(1), token));
        using var end = new CancellationTokenSource();
        var died = TimeProvider.System.GetTimestamp();
        var heir = Process(second, end.Token);
        await Eventually.True(() => Volatile.Read(ref speaking) == 1);
        Assert.True(TimeProvider.System.GetElapsedTime(died) > TimeSpan.FromSeconds(0.9));
        Assert.False(await first.Store.Lease("net", "dead", Duration.FromSeconds(1), token));
        await end.CancelAsync();
        await heir;
        Assert.True(await first.Store.Lease("net", "dead", Duration.FromSeconds(1), token));
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        await server.DisposeAsync();
    }

    private Task Process(Opened opened, CancellationToken token)
    {
        var lease = new NetworkLease(opened.Store, TimeProvider.System, NullLogger<NetworkLease>.Instance, quick);
        return lease.Hold("net", Speak, token);
    }

    private async Task Speak(CancellationToken stop)
    {
        var now = Interlocked.Increment(ref speaking);
        most = Math.Max(most, now);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref speaking);
    }
}
