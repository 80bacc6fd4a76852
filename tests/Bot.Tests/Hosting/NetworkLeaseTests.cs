using Bot.Basics;
using Bot.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Testing.Desk;
using Testing.Discord;
using Testing.Stores;

namespace Bot.Tests.Hosting;

public sealed class NetworkLeaseTests
{
    private readonly FakeTimeProvider time = PassingTime.At(Instant.FromUtc(2026, 11, 18, 9, 0));
    private readonly MemoryStore store;
    private readonly List<string> speaking = [];
    private readonly List<string> told = [];

    public NetworkLeaseTests() => store = new MemoryStore(time);

    [Fact]
    public async Task Only_one_process_speaks_and_the_other_follows_when_it_ends()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var one = Process("one", first.Token);
        await Until(() => Speaks("one"));
        var two = Process("two", second.Token);
        await Pass(Duration.FromMinutes(2));
        Assert.False(Speaks("two"));
        await first.CancelAsync();
        await one;
        await Until(() => Speaks("two"));
        Assert.False(Speaks("one"));
        await second.CancelAsync();
        await two;
    }

    [Fact]
    public async Task It_speaks_on_while_the_store_is_away_and_stops_only_when_the_store_names_another()
    {
        using var end = new CancellationTokenSource();
        var one = Process("one", end.Token);
        await Until(() => Speaks("one"));
        store.IsDown = true;
        await Pass(Duration.FromMinutes(5));
        Assert.True(Speaks("one"));
        store.IsDown = false;
        Assert.True(await store.Lease("net", "somebody else", Duration.FromHours(1), default));
        await Until(() => !Speaks("one"));
        await end.CancelAsync();
        await one;
    }

    [Fact]
    public async Task One_that_died_without_a_word_is_followed_when_its_lease_has_ended_and_not_before()
    {
        Assert.True(await store.Lease("net", "dead", Duration.FromSeconds(30), default));
        using var end = new CancellationTokenSource();
        var heir = Process("heir", end.Token);
        var other = Process("other", end.Token);
        var died = time.Now();
        await Until(() => Speaks("heir") || Speaks("other"));
        Assert.InRange((time.Now() - died).TotalSeconds, 30, 40);
        await Pass(Duration.FromMinutes(3));
        Assert.Single(speaking);
        Assert.Equal(1, told.Count(line => line.Contains("This process speaks on net", StringComparison.Ordinal)));
        await end.CancelAsync();
        await Task.WhenAll(heir, other);
    }

    private Task Process(string name, CancellationToken token)
    {
        var logs = LoggerFactory.Create(l => l.AddProvider(new ListLogger(told)));
        var lease = new NetworkLease(store, time, logs.CreateLogger<NetworkLease>());
        return lease.Hold("net", Speak, token);

        async Task Speak(CancellationToken stop)
        {
            lock (speaking)
                speaking.Add(name);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (speaking)
                speaking.Remove(name);
        }
    }

    private bool Speaks(string name)
    {
        lock (speaking)
            return speaking.Contains(name);
    }

    private Task Until(Func<bool> condition) => Eventually.True(() =>
    {
        time.Pass(Duration.FromSeconds(1));
        return condition();
    });

    private async Task Pass(Duration length)
    {
        var until = time.Now() + length;
        await Eventually.True(() =>
        {
            time.Pass(Duration.FromSeconds(5));
            return time.Now() >= until;
        });
    }
}
