using Bot.Configuration;
using Bot.Hosting;
using Microsoft.Extensions.Time.Testing;
using Testing;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Hosting;

/// <summary>How the program waits, and how it ends, over real processes.</summary>
public sealed class StopTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-stop-");

    public StopTests()
    {
        var key = Path.Combine(folder.FullName, "master.key");
        File.WriteAllText(key, Convert.ToBase64String(new byte[32]) + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Environment = new Dictionary<string, string?>
        {
            ["Data__Folder"] = Path.Combine(folder.FullName, "data"), ["Vault__KeyFile"] = key, ["Health__Urls"] = "",
            ["Teams__arb__Lead"] = "alice", ["Teams__arb__Account"] = "console/alice",
        };
    }

    private Dictionary<string, string?> Environment { get; }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("run", 0)]
    [InlineData("console", ConsoleEntry.Stopped)]
    public async Task With_a_wrong_password_it_says_so_within_five_seconds_and_ends_when_told_to(string what, int exit)
    {
        await using var redis = await RedisServer.Start("always");
        await redis.Require("secret");
        Environment["Redis__Configuration"] = $"127.0.0.1:{redis.Port},password=wrong-word";
        using var bot = new RunningBot(Arguments(what), Environment);
        Assert.InRange(await bot.Hears("refuses the password"), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Ends(bot, exit);
        Assert.DoesNotContain("wrong-word", bot.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", 0)]
    [InlineData("console", ConsoleEntry.Stopped)]
    public async Task Where_nothing_listens_it_says_so_within_five_seconds_and_ends_when_told_to(string what, int exit)
    {
        Environment["Redis__Configuration"] = $"127.0.0.1:{FreePorts.Take()}";
        using var bot = new RunningBot(Arguments(what), Environment);
        Assert.InRange(await bot.Hears("nothing listens there"), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Ends(bot, exit);
    }

    [Theory]
    [InlineData("run", "Ready; 1 teams", 0)]
    [InlineData("console", "Opened arb-", ConsoleEntry.Stopped)]
    public async Task At_work_on_a_redis_of_its_own_it_ends_when_told_to(string what, string working, int exit)
    {
        using var bot = new RunningBot(Arguments(what), Environment);
        if (what == "console")
            await bot.Type("case open reporter=User:Kestrel Insults in edit summaries");
        await bot.Hears(working);
        await Ends(bot, exit);
    }

    [Fact]
    public async Task At_work_on_a_redis_that_does_not_answer_any_more_it_ends_when_told_to()
    {
        await using var redis = await RedisServer.Start("always");
        Environment["Redis__Configuration"] = $"127.0.0.1:{redis.Port}";
        using var bot = new RunningBot(["run"], Environment);
        await bot.Hears("Ready; 1 teams");
        await redis.Freeze();
        await bot.Hears("Redis is down");
        await Ends(bot, 0);
    }

    [Fact]
    public async Task Several_that_start_at_once_on_an_empty_redis_all_start()
    {
        await using var redis = await RedisServer.Start("always");
        Environment["Redis__Configuration"] = $"127.0.0.1:{redis.Port}";
        Environment["Operator__Account"] = "console/root";
        var bots = Enumerable.Range(0, 4).Select(_ => new RunningBot(["run"], Environment)).ToList();
        foreach (var bot in bots)
            await bot.Hears("Ready; 1 teams");
        Assert.All(bots, bot => Assert.False(bot.HasEnded, bot.Said));
        bots.ForEach(bot => bot.Dispose());
    }

    [Fact]
    public async Task No_core_of_it_is_ever_written()
    {
        using var bot = new RunningBot(["run"], Environment);
        await bot.Hears("Ready; 1 teams");
        var limits = await File.ReadAllLinesAsync($"/proc/{bot.Id}/limits", TestContext.Current.CancellationToken);
        var core = limits.Single(l => l.StartsWith("Max core file size", StringComparison.Ordinal));
        // One byte stops files and pipes; a container may have allowed none before.
        var words = core.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True((words[4], words[5]) is ("1", "1") or ("0", "0"), core);
    }

    [Fact]
    public async Task While_redis_is_not_reached_the_reason_is_said_each_minute()
    {
        var (clock, lines) = (new FakeTimeProvider(), new List<string>());
        var settings = new Settings { Redis = new RedisSection { Configuration = $"127.0.0.1:{FreePorts.Take()}" } };
        await using var absence = new RedisAbsence(settings, clock, new ListLogger(lines));
        absence.Watch(() => false);
        for (var minutes = 1; minutes <= 3; minutes++)
            await Until(() => Count(lines) == minutes, clock, minutes);
        Assert.All(lines, line => Assert.Contains("nothing listens there", line, StringComparison.Ordinal));
    }

    /// <summary>The clock goes on until so many lines are there; it may not go further than each minute allows.</summary>
    private static async Task Until(Func<bool> holds, FakeTimeProvider clock, int minutes)
    {
        var last = clock.Start + TimeSpan.FromMinutes(minutes);
        var began = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "It was not said");
            if (clock.GetUtcNow() < last)
                clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static int Count(List<string> lines)
    {
        lock (lines)
            return lines.Count;
    }

    private static string[] Arguments(string what) => what == "console" ? ["console", "--team", "arb", "--as", "alice"] : [what];

    private static async Task Ends(RunningBot bot, int exit)
    {
        var (code, took) = await bot.Terminate();
        Assert.True(code == exit, $"exit {code}: {bot.Said}");
        Assert.InRange(took, TimeSpan.Zero, Limit);
        Assert.DoesNotContain("   at ", bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", bot.Said, StringComparison.Ordinal);
    }
}
