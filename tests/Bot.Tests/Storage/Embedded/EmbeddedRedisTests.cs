using Bot.Storage.Embedded;


namespace Bot.Tests.Storage.Embedded;

public sealed class EmbeddedRedisTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task It_starts_answers_and_ends()
    {
        var redis = _scratch.Redis();
        var seen = new List<EmbeddedRedisState>();
        redis.Changed += status => seen.Add(status.State);
        Assert.Equal(EmbeddedRedisState.Starting, redis.Status.State);

        await redis.StartAsync(Scratch.Token);

        var process = redis.Status.ProcessId!.Value;
        Assert.Equal("+PONG", await Scratch.Ask(redis, "PING"));
        Assert.Contains(redis.LastLines, line => line.Contains("Ready to accept connections", StringComparison.Ordinal));
        await redis.DisposeAsync();
        Assert.False(Scratch.IsAlive(process));
        Assert.Equal([EmbeddedRedisState.Ready, EmbeddedRedisState.Stopped], seen);
    }

    [Fact]
    public async Task Its_folder_and_configuration_are_the_owners_alone_and_the_password_is_no_argument()
    {
        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        if (OperatingSystem.IsWindows())
            return;
        var conf = Path.Combine(_scratch.Path, "redis.conf");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(conf));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_scratch.Path));
        Assert.Contains(redis.Password, await File.ReadAllTextAsync(conf, Scratch.Token), StringComparison.Ordinal);
        var process = redis.Status.ProcessId;
        var commandLine = await File.ReadAllTextAsync($"/proc/{process}/cmdline", Scratch.Token);
        Assert.DoesNotContain(redis.Password, commandLine, StringComparison.Ordinal);
        Assert.Equal("", await File.ReadAllTextAsync($"/proc/{process}/environ", Scratch.Token));
        Assert.False(File.Exists(conf + ".new"));
    }

    [Fact]
    public async Task A_terminals_interrupt_does_not_reach_it_since_its_session_is_its_own()
    {
        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        var process = redis.Status.ProcessId!.Value;
        // proc(5): after the name come state, parent, process group, session.
        var stat = (await File.ReadAllTextAsync($"/proc/{process}/stat", Scratch.Token)).Split(") ")[^1].Split(' ');
        Assert.Equal([$"{process}", $"{process}"], stat[2..4]);
        Assert.Equal($"{Environment.ProcessId}", stat[1]);
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_stop_and_a_start()
    {
        await using (var first = _scratch.Redis())
        {
            await first.StartAsync(Scratch.Token);
            Assert.Equal("+OK", await Scratch.Ask(first, "SET", "k", "v"));
        }
        await using var second = _scratch.Redis();
        await second.StartAsync(Scratch.Token);
        Assert.Equal(":1", await Scratch.Ask(second, "EXISTS", "k"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_on_the_same_port_with_its_data_each_time()
    {
        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        var endpoint = redis.Endpoint;
        for (var round = 1; round <= 3; round++)
        {
            Assert.Equal("+OK", await Scratch.Ask(redis, "SET", $"k{round}", "v"));
            var killed = redis.Status.ProcessId!.Value;
            Libc.Kill(killed);
            await Scratch.Until(() => redis.Status is { State: EmbeddedRedisState.Ready } now && now.Restarts == round, "a restart");
            Assert.NotEqual(killed, redis.Status.ProcessId);
        }
        Assert.Equal(endpoint, redis.Endpoint);
        Assert.Equal(":3", await Scratch.Ask(redis, "EXISTS", "k1", "k2", "k3"));
    }

    [Fact]
    public async Task A_frozen_server_is_killed_when_the_bot_stops()
    {
        var redis = _scratch.Redis(options => options with { StopLimit = TimeSpan.FromMilliseconds(300) });
        await redis.StartAsync(Scratch.Token);
        var process = redis.Status.ProcessId!.Value;
        Libc.Signal(process, Scratch.Stop);
        await redis.DisposeAsync();
        Assert.False(Scratch.IsAlive(process));
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing_behind()
    {
        await using var redis = _scratch.Redis();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => redis.StartAsync(given.Token));
        Assert.Empty(OrphanRedis.In(_scratch.Path));
        await using var next = _scratch.Redis();
        await next.StartAsync(Scratch.Token);
    }

    [Theory]
    [InlineData(AppendFsync.Always, "always")]
    [InlineData(AppendFsync.EverySecond, "everysec")]
    public async Task A_folder_with_an_awkward_name_and_either_fsync_will_do(AppendFsync fsync, string expected)
    {
        var folder = Path.Combine(_scratch.Path, "it's a \"Überordner\" \\ 1");
        await using var redis = _scratch.Redis(options => options with { Folder = folder, AppendFsync = fsync });
        await redis.StartAsync(Scratch.Token);
        Assert.Equal("+OK", await Scratch.Ask(redis, "SET", "k", "v"));
        var conf = await File.ReadAllTextAsync(Path.Combine(folder, "redis.conf"), Scratch.Token);
        Assert.Contains($"appendfsync {expected}\n", conf, StringComparison.Ordinal);
        Assert.Contains(Directory.EnumerateFiles(folder, "*.aof", SearchOption.AllDirectories), file => new FileInfo(file).Length > 0);
    }
}
