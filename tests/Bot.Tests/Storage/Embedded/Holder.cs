using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage.Embedded;

/// <summary>
/// A bot in a process of its own, to be killed: this test program once more, which sees a variable in its environment and
/// holds a Redis instead of running tests.
/// </summary>
internal static class Holder
{
    private const string Variable = "BOT_TESTS_HOLD_REDIS_IN";

    public static Process Start(string folder) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments())
        {
            Environment = { [Variable] = folder },
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;

    /// <summary>Started as a program of its own it needs none; through <c>dotnet</c>, the assembly.</summary>
    private static string[] Arguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Holder).Assembly.Location] : [];

    [ModuleInitializer]
    internal static void HoldWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
            return;
        var options = new EmbeddedRedisOptions { Folder = folder };
        var redis = new EmbeddedRedis(options, TimeProvider.System, NullLogger<EmbeddedRedis>.Instance);
        redis.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        var wire = new RedisWire(redis.Endpoint, redis.Password, TimeProvider.System);
        wire.AskAsync(TimeSpan.FromSeconds(5), ["SET", "held", "v"], CancellationToken.None).GetAwaiter().GetResult();
        using (var output = new StreamWriter(new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, false), FileAccess.Write)))
            output.WriteLine(redis.Status.ProcessId);
        Thread.CurrentThread.Join(TimeSpan.FromSeconds(60)); // Until it is killed; a minute should its killer have died.
        Environment.Exit(1);
    }
}
