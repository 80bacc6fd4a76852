using System.Diagnostics;
using Bot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage.Embedded;

/// <summary>A folder of one test's own, gone after it; and what tests with real servers need again and again.</summary>
public sealed class Scratch : IDisposable
{
    public const int Stop = 19;
    public const int Continue = 18;
    public const int Kill = 9;

    public Scratch()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Any(folder => File.Exists(System.IO.Path.Combine(folder, "redis-server")));
        Assert.SkipUnless(found, "redis-server is not installed here (apt-get install redis-server)");
        Path = Directory.CreateTempSubdirectory("bot-redis-").FullName;
    }

    public string Path { get; }

    public EmbeddedRedis Redis(Func<EmbeddedRedisOptions, EmbeddedRedisOptions>? with = null)
    {
        var options = new EmbeddedRedisOptions { Folder = Path };
        return new EmbeddedRedis(with?.Invoke(options) ?? options, TimeProvider.System, NullLogger<EmbeddedRedis>.Instance);
    }

    /// <summary>Asks a real server with the ordinary client program's protocol: words in, the first line of the answer out.</summary>
    internal static Task<string?> Ask(EmbeddedRedis redis, params string[] words) =>
        new RedisWire(redis.Endpoint, redis.Password, TimeProvider.System).AskAsync(TimeSpan.FromSeconds(5), words, Token);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static bool IsAlive(int process)
    {
        if (!File.Exists($"/proc/{process}/stat"))
            return false;
        try
        {
            // A zombie has ended; whoever should have waited for it is not our concern.
            return File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1][0] is not 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Waits for a condition, at most ten seconds.</summary>
    public static async Task Until(Func<bool> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"Waited ten seconds for: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }
    }

    public void Dispose()
    {
        if (Path is null)
            return;
        foreach (var left in OrphanRedis.In(Path))
            Libc.Kill(left);
        Directory.Delete(Path, recursive: true);
    }
}
