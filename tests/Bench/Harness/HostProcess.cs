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
        var atRest = 0.0;
        var ready = await While(settings, null, async process =>
        {
            await Task.Delay(Settles, TimeProvider.System);
            atRest = await Resident(process);
        });
        return (ready, atRest);
    }

    /// <summary>Does something while such a process runs, from when it is ready.</summary>
    /// <param name="settings">As arguments.</param>
    /// <param name="folder">Where it runs: an appsettings.json there is read. Null for here.</param>
    /// <param name="act">What is done.</param>
    /// <returns>Milliseconds from start to ready.</returns>
    public static async Task<double> While(string[] settings, string? folder, Func<Process, Task> act)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var byDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] self = byDotnet ? [System.Reflection.Assembly.GetEntryAssembly()!.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. self, "host", .. settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder ?? "",
        };
        using var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("the host did not start");
        var ready = TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
        await act(process);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return ready;
    }

    /// <summary>MiB that are resident.</summary>
    public static async Task<double> Resident(Process process)
    {
        var status = await File.ReadAllLinesAsync($"/proc/{process.Id}/status");
        var resident = status.First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
