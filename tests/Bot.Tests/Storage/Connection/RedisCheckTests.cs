using Bot.Storage.Connection;
using Bot.Tests.Storage.Embedded;


namespace Bot.Tests.Storage.Connection;

public sealed class RedisCheckTests
{
    [Fact]
    public async Task Of_the_embedded_server_there_is_nothing_to_say()
    {
        using var scratch = new Scratch();
        await using var redis = scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        Assert.Empty(await LookAsync(RedisSettings.For(redis.Endpoint, redis.Password)));
    }

    [Fact]
    public async Task A_cache_is_refused_for_its_eviction_and_for_keeping_no_file()
    {
        using var redis = await new PlainRedis("maxmemory 64mb", "maxmemory-policy allkeys-lru", "appendonly no").StartAsync();
        var findings = await LookAsync(redis.Settings);
        Assert.Equal([Severity.Unsafe, Severity.Unsafe], findings.Select(finding => finding.Severity));
        Assert.Contains(findings, finding => finding.Sentence.Contains("It must be noeviction", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Sentence.Contains("appendonly is no", StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal($"127.0.0.1:{redis.Port}", finding.Server));

        var told = Assert.Throws<StartupException>(() => RedisCheck.Require(findings, acceptUnsafe: false));
        Assert.Contains("Redis:AcceptUnsafe", told.Message, StringComparison.Ordinal);
        RedisCheck.Require(findings, acceptUnsafe: true);
    }

    [Fact]
    public async Task Once_a_second_is_a_warning_that_says_what_it_may_lose()
    {
        using var redis = await new PlainRedis("appendonly yes", "appendfsync everysec").StartAsync();
        var finding = Assert.Single(await LookAsync(redis.Settings));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("may lose up to the last two seconds", finding.Sentence, StringComparison.Ordinal);
        RedisCheck.Require([finding], acceptUnsafe: false);
    }

    [Fact]
    public async Task Where_config_is_forbidden_info_is_used_and_the_rest_is_said_to_be_unchecked()
    {
        string[] settings = ["appendonly yes", "maxmemory-policy volatile-ttl", "rename-command CONFIG \"\""];
        using var redis = await new PlainRedis(settings).StartAsync();
        var findings = await LookAsync(redis.Settings);
        Assert.Equal([Severity.Unsafe, Severity.Warning, Severity.Note], findings.Select(finding => finding.Severity));
        Assert.Contains("volatile-ttl", findings[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("appendfsync could not be checked", findings[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("CONFIG GET is not allowed", findings[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_not_ask_config_is_told_the_same()
    {
        using var redis = await new PlainRedis("appendonly yes", "user default on nopass ~* &* +@all -config").StartAsync();
        var findings = await LookAsync(redis.Settings);
        Assert.Equal([Severity.Warning, Severity.Note], findings.Select(finding => finding.Severity));
    }

    [Fact]
    public async Task A_cluster_is_noted()
    {
        using var redis = await new PlainRedis("appendonly yes", "appendfsync always", "cluster-enabled yes").StartAsync();
        await using var connection = await PlainRedis.Open(redis.Settings);
        // Without slots it serves no keys, yet it answers PING, and about itself.
        var findings = await new RedisCheck(connection, TimeProvider.System).RunAsync(Scratch.Token);
        var notes = findings.Where(finding => finding is { Severity: Severity.Note });
        Assert.Contains(notes, note => note.Sentence.Contains("Cluster", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-60, "60.0 s ahead of")]
    [InlineData(60, "60.0 s behind")]
    public async Task Clocks_that_differ_are_named(int ours, string expected)
    {
        using var redis = await new PlainRedis("appendonly yes", "appendfsync always").StartAsync();
        var clock = new ShiftedClock(TimeSpan.FromSeconds(ours));
        await using var connection = await PlainRedis.Open(redis.Settings, clock);
        var check = new RedisCheck(connection, clock);
        var atStart = Assert.Single(await check.RunAsync(Scratch.Token));
        Assert.Contains(expected, atStart.Sentence, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, Assert.Single(await check.ClockAsync(Scratch.Token)).Severity);
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(RedisSettings settings)
    {
        await using var connection = await PlainRedis.Open(settings);
        return await new RedisCheck(connection, TimeProvider.System).RunAsync(Scratch.Token);
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
