using System.Diagnostics;
using Bot.Storage.Embedded;

namespace Bot.Tests.Storage.Embedded;

public sealed class FolderTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_second_bot_on_the_same_folder_is_told_who_holds_it()
    {
        await using var first = _scratch.Redis();
        await first.StartAsync(Scratch.Token);
        await using var second = _scratch.Redis();
        var told = await Assert.ThrowsAsync<StartupException>(() => second.StartAsync(Scratch.Token));
        Assert.Contains(_scratch.Path, told.Message, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", told.Message, StringComparison.Ordinal);
        Assert.Equal("+PONG", await Scratch.Ask(first, "PING"));
    }

    [Theory]
    [InlineData("", "redis-server", "apt-get install redis-server")]
    [InlineData("redis-server", "setpriv", "apt-get install util-linux")]
    [InlineData("redis-server setpriv", "setsid", "apt-get install util-linux")]
    public async Task A_missing_program_is_named_with_the_command_that_installs_it(string present, string missing, string command)
    {
        var programs = Directory.CreateDirectory(Path.Combine(_scratch.Path, "programs")).FullName;
        foreach (var program in present.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            MakeProgram(Path.Combine(programs, program));
        await using var redis = _scratch.Redis(options => options with { SearchPath = programs });
        var told = await Assert.ThrowsAsync<StartupException>(() => redis.StartAsync(Scratch.Token));
        Assert.Contains($"The program {missing} was not found", told.Message, StringComparison.Ordinal);
        Assert.Contains(command, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_its_setting()
    {
        var file = Path.Combine(_scratch.Path, "file");
        await File.WriteAllTextAsync(file, "", Scratch.Token);
        await using var redis = _scratch.Redis(options => options with { Folder = Path.Combine(file, "data") });
        var told = await Assert.ThrowsAsync<StartupException>(() => redis.StartAsync(Scratch.Token));
        Assert.Contains(Path.Combine(file, "data"), told.Message, StringComparison.Ordinal);
        Assert.Contains("Data:Folder", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_folder_is_refused()
    {
        Assert.SkipUnless(Libc.EffectiveUser == 0, "only root can give a folder to somebody else");
        var folder = Directory.CreateDirectory(Path.Combine(_scratch.Path, "theirs")).FullName;
        using (var chown = Process.Start("chown", ["54321", folder]))
            await chown.WaitForExitAsync(Scratch.Token);
        await using var redis = _scratch.Redis(options => options with { Folder = folder });
        var told = await Assert.ThrowsAsync<StartupException>(() => redis.StartAsync(Scratch.Token));
        Assert.Contains("belongs to user 54321", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_no_redis_is_reported_with_what_it_said()
    {
        var programs = Directory.CreateDirectory(Path.Combine(_scratch.Path, "programs")).FullName;
        MakeProgram(Path.Combine(programs, "redis-server"));
        await using var redis = _scratch.Redis(options => options with
        {
            Folder = Path.Combine(_scratch.Path, "data"),
            SearchPath = programs + ":" + Environment.GetEnvironmentVariable("PATH"),
        });
        var told = await Assert.ThrowsAsync<StartupException>(() => redis.StartAsync(Scratch.Token));
        Assert.Contains("no such thing", told.Message, StringComparison.Ordinal);
    }

    private static void MakeProgram(string path)
    {
        File.WriteAllText(path, "#!/bin/sh\necho no such thing\nexit 3\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
