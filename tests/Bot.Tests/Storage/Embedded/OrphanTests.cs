using System.Diagnostics;
using System.Globalization;
using Bot.Storage.Embedded;

namespace Bot.Tests.Storage.Embedded;

public sealed class OrphanTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task An_orphan_in_the_folder_is_ended_and_what_it_stored_is_kept()
    {
        using var orphan = await OrphanAsync(_scratch.Path);
        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        Assert.False(Scratch.IsAlive(orphan.Id));
        Assert.Equal([redis.Status.ProcessId!.Value], OrphanRedis.In(_scratch.Path));
    }

    [Fact]
    public async Task A_frozen_orphan_is_killed()
    {
        using var orphan = await OrphanAsync(_scratch.Path);
        Libc.Signal(orphan.Id, Scratch.Stop);
        await using var redis = _scratch.Redis(options => options with { StopLimit = TimeSpan.FromMilliseconds(500) });
        await redis.StartAsync(Scratch.Token);
        Assert.False(Scratch.IsAlive(orphan.Id));
    }

    [Fact]
    public async Task A_redis_of_another_folder_and_another_program_of_this_one_are_left_alone()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_scratch.Path, "elsewhere")).FullName;
        using var other = await OrphanAsync(elsewhere);
        var folder = Directory.CreateDirectory(Path.Combine(_scratch.Path, "here")).FullName;
        using var program = Process.Start(new ProcessStartInfo("sleep", ["60"]) { WorkingDirectory = folder })!;
        await File.WriteAllTextAsync(Path.Combine(folder, "redis.pid"), program.Id.ToString(CultureInfo.InvariantCulture), Scratch.Token);
        try
        {
            await using var redis = _scratch.Redis(options => options with { Folder = folder });
            await redis.StartAsync(Scratch.Token);
            Assert.True(Scratch.IsAlive(other.Id));
            Assert.True(Scratch.IsAlive(program.Id));
        }
        finally
        {
            program.Kill();
            other.Kill();
        }
    }

    [Fact]
    public async Task A_killed_bot_takes_its_redis_with_it_and_the_next_one_finds_everything()
    {
        using var bot = Holder.Start(_scratch.Path);
        var line = await bot.StandardOutput.ReadLineAsync(Scratch.Token);
        var child = int.Parse(line!, CultureInfo.InvariantCulture);
        Assert.True(Scratch.IsAlive(child));

        bot.Kill();
        await bot.WaitForExitAsync(Scratch.Token);
        await Scratch.Until(() => !Scratch.IsAlive(child), "the end of the child");

        await using var redis = _scratch.Redis();
        await redis.StartAsync(Scratch.Token);
        Assert.Equal(":1", await Scratch.Ask(redis, "EXISTS", "held"));
    }

    private static async Task<Process> OrphanAsync(string folder)
    {
        var orphan = Process.Start(new ProcessStartInfo("redis-server", ["--port", "0", "--unixsocket", "s", "--appendonly", "yes"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        orphan.OutputDataReceived += (_, _) => { };
        orphan.BeginOutputReadLine();
        await Scratch.Until(() => OrphanRedis.In(folder).Contains(orphan.Id) && File.Exists(Path.Combine(folder, "s")), "the orphan");
        return orphan;
    }
}
