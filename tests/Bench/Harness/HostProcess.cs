using System.Diagnostics;
using System.Globalization;
using Bot.Hosting;

namespace Bench.Harness;

/// <summary>The bot's host in a process of its own: this program once more.</summary>
internal static class HostProcess
{
    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(5);

    /// <summary>What that process does: starts, says that it is ready, and waits for the end of its input.</summary>
    public static async Task<int> Run(string[] settings)
    {
        await using var host = await BotHost.Start(settings, null, health: true, quiet: true, CancellationToken.None);
        var lighter = host.GiveBack(CancellationToken.None);
        await host.Ready(CancellationToken.None);
#pragma warning disable RS0030 // It speaks to the process that measures it.
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadToEndAsync();
        await lighter;
#pragma warning restore RS0030
        return 0;
    }

    /// <summary>Milliseconds from start to ready, and MiB that are resident at rest.</summary>
    public static async Task<(double Ready, double AtRest)> Measure(string[] settings)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var byDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] self = byDotnet ? [System.Reflection.Assembly.GetEntryAssembly()!.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. self, "host", .. settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("the host did not start");
        var ready = TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
        await Task.Delay(Settles, TimeProvider.System);
        var status = await File.ReadAllLinesAsync($"/proc/{process.Id}/status");
        var resident = status.First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (ready, int.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0);
    }
}
