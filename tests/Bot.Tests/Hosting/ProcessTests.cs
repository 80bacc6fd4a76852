namespace Bot.Tests.Hosting;

public sealed class ProcessTests
{
    private static readonly string[] Console = ["console", "--team", "demo", "--as", "alice"];

    [Fact]
    public async Task A_script_runs_line_by_line_goes_on_after_a_refusal_and_ends_with_the_input()
    {
        using var folder = new DataFolder();
        var (exit, said, error) = await BotProcess.Run(Console, """
            # a report, and what follows
            case open received="2 days ago" reporter=User:Kestrel accused=User:Jackdaw Phone number on a talk page
            frobnicate
            case take it
            promise make it "friday 18:00" update on the diffs
            case close it
            remind me in 1 second call back
            """, folder.Environment);
        Assert.True(exit == 0, error);
        Assert.Contains("Opened demo-", said);
        Assert.Contains("no command “frobnicate”", said);
        Assert.Contains("18:00 Europe/Berlin", said);
        Assert.Contains("cannot be closed without a reason", said);
        Assert.Contains("Reminder: call back", said);
        Assert.DoesNotContain("   at Bot.", said + error);
    }

    [Fact]
    public async Task What_was_answered_is_there_after_a_restart()
    {
        using var folder = new DataFolder();
        var first = await BotProcess.Run(Console, "case open reporter=User:Kestrel Insults in edit summaries\n", folder.Environment);
        Assert.Equal(0, first.Exit);
        var second = await BotProcess.Run(Console, "case search insults\n", folder.Environment);
        Assert.Contains("Found in 1 case", second.Out);
    }

    [Fact]
    public async Task A_missing_redis_server_names_the_command_that_installs_it()
    {
        using var folder = new DataFolder();
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;
        var (exit, _, error) = await BotProcess.Run(Console, "", new Dictionary<string, string?>(folder.Environment) { ["PATH"] = dotnet });
        Assert.Equal(1, exit);
        Assert.Contains("apt-get install redis-server", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_named()
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string?> { ["Data__Folder"] = Path.Combine(file, "data") };
        var (exit, _, error) = await BotProcess.Run(Console, "", environment);
        Assert.Equal(1, exit);
        Assert.Contains("Data:Folder", error);
    }

    [Fact]
    public async Task A_broken_configuration_names_its_key_and_an_unknown_person_the_ones_there_are()
    {
        using var folder = new DataFolder();
        var bad = await BotProcess.Run(Console, "", new Dictionary<string, string?>(folder.Environment) { ["Redis__CallLimit"] = "soon" });
        Assert.Equal(1, bad.Exit);
        Assert.Contains("Redis", bad.Error);
        var unknown = await BotProcess.Run(["console", "--team", "demo", "--as", "mallory"], "", folder.Environment);
        Assert.Equal(2, unknown.Exit);
        Assert.Contains("alice", unknown.Error);
    }

    /// <summary>A data folder of one test.</summary>
    private sealed class DataFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("bot-").FullName;

        public Dictionary<string, string?> Environment => new() { ["Data__Folder"] = System.IO.Path.Combine(Path, "data") };

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
