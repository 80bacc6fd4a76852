using System.Text;
using Bot.Storage.Embedded;

namespace Bot.Tests.Storage.Embedded;

public sealed class StoredDataTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_tail_that_was_cut_off_is_dropped_and_what_is_before_it_is_kept()
    {
        await StoreAsync();
        var file = Newest();
        await using (var open = new FileStream(file, FileMode.Open))
            open.SetLength(open.Length - 5);

        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        Assert.Equal(":2", await Scratch.Ask(redis, "EXISTS", "k1", "k2", "k3"));
    }

    [Fact]
    public async Task Damage_in_the_middle_stops_the_start_and_says_how_to_look_and_repair()
    {
        await StoreAsync();
        await DamageAsync();
        await using var redis = _scratch.Redis();
        var told = await Assert.ThrowsAsync<StartupException>(() => redis.StartAsync(Scratch.Token));
        Assert.Contains("redis-check-aof --fix", told.Message, StringComparison.Ordinal);
        Assert.Contains(_scratch.Path, told.Message, StringComparison.Ordinal);
        Assert.Equal(EmbeddedRedisState.Stopped, redis.Status.State);
        Assert.Empty(OrphanRedis.In(_scratch.Path));
    }

    [Fact]
    public async Task Damage_found_after_a_crash_ends_the_restarts_with_the_same_words()
    {
        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        for (var each = 1; each <= 3; each++)
            Assert.Equal("+OK", await Scratch.Ask(redis, "SET", $"k{each}", "v"));
        await DamageAsync();
        Libc.Kill(redis.Status.ProcessId!.Value);
        await Scratch.Until(() => redis.Status.State == EmbeddedRedisState.Stopped, "the end of the restarts");
        Assert.Contains("redis-check-aof --fix", redis.Status.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_is_waited_for_until_it_is_read()
    {
        // Redis 6.2 and 7 both read a file of the old single-file format.
        const int count = 600_000;
        await using (var file = new StreamWriter(Path.Combine(_scratch.Path, "appendonly.aof"), false, Encoding.ASCII))
        {
            for (var each = 0; each < count; each++)
                await file.WriteAsync($"*3\r\n$3\r\nSET\r\n$8\r\nk{each:D7}\r\n$1\r\nv\r\n");
        }
        // Half of a start's usual limit for silence: only because LOADING is no silence does it get through.
        await using var redis = _scratch.Redis(options => options with { SilenceLimit = TimeSpan.FromMilliseconds(300) });
        await redis.StartAsync(Scratch.Token);
        Assert.Equal($":{count}", await Scratch.Ask(redis, "DBSIZE"));
    }

    private async Task StoreAsync()
    {
        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        for (var each = 1; each <= 3; each++)
            Assert.Equal("+OK", await Scratch.Ask(redis, "SET", $"k{each}", "v"));
    }

    private async Task DamageAsync()
    {
        var file = Newest();
        var bytes = await File.ReadAllBytesAsync(file, Scratch.Token);
        bytes[bytes.AsSpan().IndexOf("k2"u8) - 4] = (byte)'x';
        await File.WriteAllBytesAsync(file, bytes, Scratch.Token);
    }

    private string Newest() =>
        Directory.EnumerateFiles(_scratch.Path, "*.aof", SearchOption.AllDirectories)
            .Single(file => File.ReadAllBytes(file).AsSpan().IndexOf("k2"u8) >= 0);
}
