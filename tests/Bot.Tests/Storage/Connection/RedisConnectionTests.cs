using Bot.Storage.Connection;
using Bot.Storage.Embedded;
using Bot.Tests.Storage.Embedded;
using StackExchange.Redis;

namespace Bot.Tests.Storage.Connection;

public sealed class RedisConnectionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_call_gives_its_answer()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        Assert.True(connection.State.Up);
        Assert.True(await connection.Limit(db => db.StringSetAsync("k", "v"), Second, Scratch.Token));
        Assert.Equal("v", (string?)await connection.Limit(db => db.StringGetAsync("k"), Second, Scratch.Token));
    }

    [Fact]
    public async Task Thousands_of_calls_at_once_right_after_the_start_are_all_answered()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        var calls = Enumerable.Range(0, 5000)
            .Select(_ => connection.Limit(db => db.StringIncrementAsync("n"), TimeSpan.FromSeconds(10), Scratch.Token));
        var answers = await Task.WhenAll(calls);
        Assert.Equal(5000, answers.Distinct().Count());
    }

    [Fact]
    public async Task A_caller_who_blocks_after_its_answer_holds_up_nobody_else()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        using var gate = new ManualResetEventSlim();
        var blocks = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var blocker = Task.Run(async () =>
        {
            await connection.Limit(db => db.StringGetAsync("k"), Second, Scratch.Token).ConfigureAwait(false);
            blocks.SetResult();
            gate.Wait(TimeSpan.FromSeconds(10), Scratch.Token);
        }, Scratch.Token);
        await blocks.Task;
        for (var each = 0; each < 20; each++)
            await connection.Limit(db => db.StringGetAsync("k"), TimeSpan.FromSeconds(5), Scratch.Token);
        Assert.False(blocker.IsCompleted);
        gate.Set();
        await blocker;
    }

    [Fact]
    public async Task An_error_about_the_command_itself_is_not_an_outage()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        await connection.Limit(db => db.StringSetAsync("k", "v"), Second, Scratch.Token);
        await Assert.ThrowsAsync<RedisServerException>(() => connection.Limit(db => db.ListLengthAsync("k"), Second, Scratch.Token));
        Assert.True(connection.State.Up);
    }

    [Fact]
    public async Task A_write_that_redis_refuses_for_now_was_surely_not_carried_out()
    {
        using var redis = await new PlainRedis("min-replicas-to-write 1").StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        var told = await Assert.ThrowsAsync<RedisUnavailableException>(
            () => connection.Limit(db => db.StringSetAsync("k", "v"), Second, Scratch.Token));
        Assert.Equal(CommandFate.NotExecuted, told.Fate);
        Assert.True(connection.State.Up);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_says_so()
    {
        using var redis = await new PlainRedis().StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Limit(
            db => db.ScriptEvaluateAsync("local i = 0 while i < 1000000 do i = i + 1 end return i"), Second, given.Token));
    }

    [Fact]
    public void Settings_in_a_message_tell_no_password()
    {
        Assert.DoesNotContain("hunter2", RedisSettings.Parse("localhost,password=hunter2").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new RedisConf("/srv", 1, "hunter2", AppendFsync.Always).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new RedisWire(new(0, 1), "hunter2", TimeProvider.System).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("password=hunter2")]
    [InlineData("localhost,connectTimeout=hunter2")]
    [InlineData("localhost,nonsense=hunter2")]
    public void A_configuration_that_cannot_be_read_names_its_key_and_repeats_nothing(string configuration)
    {
        var told = Assert.Throws<StartupException>(() => RedisSettings.Parse(configuration));
        Assert.Contains("Redis:Configuration", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost,tunnel=http:proxy.example.org:8080,password=hunter2", "tunnel=")]
    [InlineData("localhost,proxy=Twemproxy,password=hunter2", "proxy=")]
    [InlineData("localhost,$WAIT=,password=hunter2", "$WAIT=")]
    public void What_the_line_to_a_master_cannot_follow_stops_the_start_by_its_key(string configuration, string key)
    {
        var told = Assert.Throws<StartupException>(() => RedisSettings.Parse(configuration));
        Assert.Contains("Redis:Configuration holds " + key, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", told.ToString(), StringComparison.Ordinal);
        RedisSettings.Parse("localhost,$CONFIG=,defaultDatabase=2");
    }
}
