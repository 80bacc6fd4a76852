using System.Diagnostics;
using Bot.Storage.Connection;
using Bot.Storage.Embedded;
using Bot.Tests.Storage.Embedded;

namespace Bot.Tests.Storage.Connection;

public sealed class OutageTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_frozen_server_is_noticed_calls_fail_at_once_and_it_recovers()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        var changes = new List<bool>();
        connection.Changed += state => changes.Add(state.Up);

        redis.Signal(Scratch.Stop);
        var late = await Assert.ThrowsAsync<RedisUnavailableException>(
            () => connection.Limit(db => db.StringSetAsync("k", "v"), TimeSpan.FromMilliseconds(50), Scratch.Token));
        Assert.Equal(CommandFate.Unknown, late.Fate);
        var watch = Stopwatch.StartNew();
        await Scratch.Until(() => !connection.State.Up, "the outage being noticed");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3));

        var called = 0;
        watch.Restart();
        var refused = await Assert.ThrowsAsync<RedisUnavailableException>(() => connection.Limit(
            db =>
            {
                called++;
                return db.StringSetAsync("k2", "v");
            }, TimeSpan.FromSeconds(5), Scratch.Token));
        Assert.Equal(CommandFate.NotExecuted, refused.Fate);
        Assert.Equal(0, called);
        Assert.True(watch.Elapsed < Second);

        var up = connection.WhenUpAsync(Scratch.Token);
        Assert.False(up.IsCompleted);
        redis.Signal(Scratch.Continue);
        await up.WaitAsync(TimeSpan.FromSeconds(10), Scratch.Token);
        // What was said to be unknown was carried out after all, once the server woke.
        Assert.Equal("v", (string?)await connection.Limit(db => db.StringGetAsync("k"), Second, Scratch.Token));
        Assert.False(await connection.Limit(db => db.KeyExistsAsync("k2"), Second, Scratch.Token));
        Assert.Equal([false, true], changes);
    }

    [Fact]
    public async Task A_killed_embedded_server_is_found_again_without_doing_anything()
    {
        using var scratch = new Scratch();
        await using var redis = scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        await using var connection = await PlainRedis.Open(PlainRedis.Quick(RedisSettings.For(redis.Endpoint, redis.Password)));
        await connection.Limit(db => db.StringSetAsync("k", "v"), Second, Scratch.Token);

        Libc.Kill(redis.Status.ProcessId!.Value);
        await Scratch.Until(() => !connection.State.Up, "the outage being noticed");
        await connection.WhenUpAsync(Scratch.Token).WaitAsync(TimeSpan.FromSeconds(10), Scratch.Token);
        Assert.Equal("v", (string?)await connection.Limit(db => db.StringGetAsync("k"), Second, Scratch.Token));
    }

    [Fact]
    public async Task It_opens_while_nobody_listens_and_connects_when_somebody_does()
    {
        using var redis = new PlainRedis();
        var settings = redis.Settings;
        settings.Client.ConnectTimeout = 500;
        await using var connection = await PlainRedis.Open(settings);
        Assert.False(connection.State.Up);
        Assert.NotNull(connection.State.Why);
        await redis.StartAsync();
        await connection.WhenUpAsync(Scratch.Token).WaitAsync(TimeSpan.FromSeconds(10), Scratch.Token);
    }

    [Fact]
    public async Task A_connection_whose_packets_vanish_is_replaced_by_a_fresh_one()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var way = new LossyWay(redis.Port);
        await using var connection = await PlainRedis.Open(PlainRedis.Quick(RedisSettings.Parse($"127.0.0.1:{way.Port}")));
        Assert.True(connection.State.Up);
        way.LoseWhatIsOpen();
        await Scratch.Until(() => !connection.State.Up, "the outage being noticed");
        await connection.WhenUpAsync(Scratch.Token).WaitAsync(TimeSpan.FromSeconds(10), Scratch.Token);
        Assert.True(await connection.Limit(db => db.StringSetAsync("k", "v"), Second, Scratch.Token));
    }

    [Fact]
    public async Task A_wrong_password_is_an_outage_with_its_reason()
    {
        using var redis = await new PlainRedis("requirepass right").StartAsync();
        var wrong = RedisSettings.Parse($"127.0.0.1:{redis.Port},password=wrong,connectTimeout=500");
        await using var connection = await PlainRedis.Open(PlainRedis.Quick(wrong));
        Assert.False(connection.State.Up);
        // Which of the two the client names depends on which of its two connections is refused first.
        Assert.Matches("AuthenticationFailure|UnableToConnect", connection.State.Why);
        Assert.DoesNotContain("wrong", connection.State.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_closes_quietly_while_the_server_is_going_away()
    {
        for (var round = 0; round < 5; round++)
        {
            using var scratch = new Scratch();
            var redis = scratch.Redis();
            await redis.StartAsync(Scratch.Token);
            var connection = await PlainRedis.Open(PlainRedis.Quick(RedisSettings.For(redis.Endpoint, redis.Password)) with
            {
                HeartbeatEvery = TimeSpan.FromMilliseconds(1),
            });
            Libc.Kill(redis.Status.ProcessId!.Value);
            await connection.DisposeAsync();
            await redis.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_listener_that_throws_ends_neither_heartbeat_nor_supervision()
    {
        using var scratch = new Scratch();
        await using var redis = scratch.Redis();
        redis.Changed += _ => throw new InvalidOperationException("a listener's fault");
        await redis.StartAsync(Scratch.Token);
        await using var connection = await PlainRedis.Open(PlainRedis.Quick(RedisSettings.For(redis.Endpoint, redis.Password)));
        connection.Changed += _ => throw new InvalidOperationException("a listener's fault");
        Libc.Kill(redis.Status.ProcessId!.Value);
        await Scratch.Until(() => !connection.State.Up, "the outage being noticed");
        await connection.WhenUpAsync(Scratch.Token).WaitAsync(TimeSpan.FromSeconds(10), Scratch.Token);
    }
}
