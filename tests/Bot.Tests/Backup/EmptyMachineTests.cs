using System.Runtime.Versioning;
using Bot.Tests.Hosting;
using Testing.Stores;

namespace Bot.Tests.Backup;

/// <summary>What README says about backups, done with the real program: on a Redis of one's own, and on the bot's.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class EmptyMachineTests : IDisposable
{
    private static readonly string[] Console = ["console", "--team", "arb", "--as", "alice"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-empty-");

    public void Dispose() => folder.Delete(recursive: true);

    private string File => Path.Combine(folder.FullName, "casebot.backup");

    [Fact]
    public async Task Taken_under_load_it_is_put_back_on_an_empty_machine_where_the_audit_holds_and_what_is_due_still_rings()
    {
        await using var old = await RedisServer.Start("always");
        await using var fresh = await RedisServer.Start("always");
        var before = Machine("old", $"127.0.0.1:{old.Port}");
        MakeKey(before["Vault__KeyFile"]!);
        using (var bot = new RunningBot(Console, before))
        {
            await bot.Type("case open reporter=User:Kestrel accused=User:Jackdaw Phone number on a talk page");
            await bot.Type("case take it");
            await bot.Type("promise make it \"in 3 days\" update on the diffs");
            await bot.Type("remind me in 15 seconds water the plants");
            var typing = Notes(bot, 5000);
            var early = await Entries(old, 50);
            var (exit, said, error) = await BotProcess.Run(["backup", File], "", before);
            Assert.True(exit == 0, error);
            Assert.Contains("it is whole", said, StringComparison.Ordinal);
            Assert.True(await Entries(old, 50) > early, "nothing was written meanwhile");
            bot.Dispose();
            await typing;
        }

        var after = Machine("new", $"127.0.0.1:{fresh.Port}");
        Directory.CreateDirectory(Path.GetDirectoryName(after["Vault__KeyFile"])!, OwnerFolder);
        System.IO.File.Copy(before["Vault__KeyFile"]!, after["Vault__KeyFile"]!);
        await BackIn(after);
        using var again = new RunningBot(Console, after);
        await again.Type("audit verify");
        await again.Type("promise list");
        await again.Hears("The audit holds");
        await again.Hears("on the diffs");
        await again.Hears("water the plants");
    }

    [Fact]
    public async Task Of_the_bots_own_redis_it_is_taken_while_the_bot_runs_and_put_back_into_a_fresh_folder()
    {
        var before = Machine("old", null);
        using (var bot = new RunningBot(Console, before))
        {
            await bot.Type("case open reporter=User:Kestrel Insults in edit summaries");
            await bot.Hears("Opened arb-");
            var (exit, _, error) = await BotProcess.Run(["backup", File], "", before);
            Assert.True(exit == 0, error);
            var used = await BotProcess.Run(["restore", File], "", before);
            Assert.Equal(1, used.Exit);
            Assert.Contains("in use by another bot", used.Error, StringComparison.Ordinal);
        }

        var (stopped, _, why) = await BotProcess.Run(["backup", File + "-2"], "", before);
        Assert.True(stopped == 0, why);
        var full = await BotProcess.Run(["restore", File], "", before);
        Assert.Equal(1, full.Exit);
        Assert.Contains("not empty", full.Error, StringComparison.Ordinal);

        var after = Machine("new", null);
        var keyless = await BotProcess.Run(["restore", File], "", after);
        Assert.Equal(1, keyless.Exit);
        Assert.Contains("from its copy", keyless.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(after["Vault__KeyFile"])!, OwnerFolder);
        MakeKey(after["Vault__KeyFile"]!);
        var other = await BotProcess.Run(["restore", File], "", after);
        Assert.Equal(1, other.Exit);
        Assert.Contains("another master key", other.Error, StringComparison.Ordinal);
        System.IO.File.Copy(before["Vault__KeyFile"]!, after["Vault__KeyFile"]!, overwrite: true);
        await BackIn(after);
        var found = await BotProcess.Run(Console, "case search insults\naudit verify\n", after);
        Assert.Contains("Found in 1 case", found.Out, StringComparison.Ordinal);
        Assert.Contains("The audit holds", found.Out, StringComparison.Ordinal);
    }

    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    private async Task BackIn(Dictionary<string, string?> machine)
    {
        Assert.Equal(OwnerFile, System.IO.File.GetUnixFileMode(File));
        var verified = await BotProcess.Run(["backup", "--verify", File], "", machine);
        Assert.True(verified.Exit == 0, verified.Error);
        var (exit, said, error) = await BotProcess.Run(["restore", File], "", machine);
        Assert.True(exit == 0, error);
        Assert.Contains("audit verify", said, StringComparison.Ordinal);
    }

    /// <summary>Types notes until the bot is gone.</summary>
    private static async Task Notes(RunningBot bot, int most)
    {
        try
        {
            for (var i = 0; i < most; i++)
                await bot.Type($"case note it the {i}th note of many");
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // It was killed while it read.
        }
    }

    /// <summary>Waits for so many entries in the audit.</summary>
    private static async Task<long> Entries(RedisServer redis, long least)
    {
        for (var tries = 0; ; tries++)
        {
            var there = long.Parse(await redis.Ask("XLEN {arb}:audit"), System.Globalization.CultureInfo.InvariantCulture);
            if (there >= least)
                return there;
            Assert.True(tries < 1000, $"only {there} entries");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static void MakeKey(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, OwnerFolder);
        System.IO.File.WriteAllText(path, Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)) + "\n");
        System.IO.File.SetUnixFileMode(path, OwnerFile);
    }

    /// <summary>What an operator would configure on a machine.</summary>
    private Dictionary<string, string?> Machine(string name, string? redis)
    {
        var at = Path.Combine(folder.FullName, name);
        return new()
        {
            ["Data__Folder"] = Path.Combine(at, "data"), ["Vault__KeyFile"] = Path.Combine(at, "keys", "master.key"),
            ["Redis__Configuration"] = redis, ["Teams__arb__Lead"] = "alice", ["Teams__arb__Account"] = "console/alice",
        };
    }
}
