using System.Runtime.Versioning;
using Bot.Basics;
using Bot.Configuration;
using Bot.Hosting;
using Bot.Startup;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Testing.Desk;

namespace Bot.Tests.Fixtures;

/// <summary>A data folder in a folder of its own that is gone afterwards: a fixture's copy, or a fresh one.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Kept = ["redis/appendonlydir", "keys", "last-known.sealed"];

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("bot-").FullName, "data");

    /// <summary>What an operator would configure.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Data__Folder"] = Path, ["Teams__arb__Title"] = "Arbitrators", ["Teams__arb__Zone"] = "Europe/Berlin",
        ["Teams__arb__Lead"] = "alice", ["Teams__arb__Account"] = "console/alice",
        ["Teams__other__Title"] = "Others", ["Teams__other__Lead"] = "zoe", ["Teams__other__Account"] = "console/zoe",
    };

    /// <summary>A folder that holds nothing but the key of the tests.</summary>
    public static DataFolder Fresh()
    {
        var folder = new DataFolder();
        folder.Write("keys/master.key", System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(Opened.TestKey) + "\n"));
        return folder;
    }

    /// <summary>A fixture's copy, with the modes that git does not keep.</summary>
    public static DataFolder Of(string fixture)
    {
        var folder = new DataFolder();
        foreach (var name in Kept.SelectMany(kept => Files(fixture, kept)))
            folder.Write(name, File.ReadAllBytes(System.IO.Path.Combine(fixture, name)));
        return folder;
    }

    /// <summary>Opens it with the program's own store, on a redis-server of its own.</summary>
    public async Task<OpenStore> Open(CancellationToken token)
    {
        var settings = new Settings { Data = new DataSettings { Folder = Path } };
        var open = await OpenStore.Start(
            settings, Task.FromResult(Shipped.Codec), new BotMetrics(), TimeProvider.System, NullLoggerFactory.Instance, token);
        await open.Check(acceptUnsafe: false, TimeProvider.System, NullLogger.Instance, token);
        return open;
    }

    /// <summary>Makes the append-only file as small as it can be.</summary>
    public async Task Compact()
    {
        var conf = File.ReadAllLines(System.IO.Path.Combine(Path, "redis", "redis.conf"));
        string Of(string name) => conf.First(l => l.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..];
        var settings = $"127.0.0.1:{Of("port")},password={Of("requirepass")},allowAdmin=true";
        using var client = await ConnectionMultiplexer.ConnectAsync(settings);
        await client.GetDatabase().ExecuteAsync("BGREWRITEAOF");
        while (await Rewrites(client.GetDatabase()))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
    }

    private static async Task<bool> Rewrites(IDatabase database)
    {
        var info = (string)(await database.ExecuteAsync("INFO", "persistence"))!;
        return !info.Contains("aof_rewrite_in_progress:0", StringComparison.Ordinal)
            || !info.Contains("aof_rewrite_scheduled:0", StringComparison.Ordinal);
    }

    /// <summary>Puts what must be kept into a fixture.</summary>
    public void Save(string fixture)
    {
        foreach (var name in Kept.SelectMany(kept => Files(Path, kept)))
        {
            var to = System.IO.Path.Combine(fixture, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(System.IO.Path.Combine(Path, name), to, overwrite: true);
        }
    }

    /// <summary>The instant that a fixture's clock stands at when it is opened.</summary>
    public static string Now(string fixture) => File.ReadAllText(System.IO.Path.Combine(fixture, "now.txt")).Trim();

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    private static IEnumerable<string> Files(string root, string kept)
    {
        var path = System.IO.Path.Combine(root, kept);
        return File.Exists(path) ? [kept] : Directory.EnumerateFiles(path).Select(f => $"{kept}/{System.IO.Path.GetFileName(f)}");
    }

    private void Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!, Owner | UnixFileMode.UserExecute);
        File.WriteAllBytes(path, content);
        File.SetUnixFileMode(path, Owner);
    }
}
