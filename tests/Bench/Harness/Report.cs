using System.Globalization;

namespace Bench.Harness;

/// <summary>Prints Markdown tables as the figures come in.</summary>
internal sealed class Report(TextWriter output)
{
    private static readonly TimeSpan LoadLimit = TimeSpan.FromSeconds(2);

    /// <summary>What the figures depend on.</summary>
    public async Task Head()
    {
        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";
        var machine = $"{Environment.ProcessorCount} processors, load before the run {load}; .NET {Environment.Version}";
        await output.WriteLineAsync($"{machine}; redis-server on the same machine.");
        await output.WriteLineAsync("Where the load is above the number of processors, repeat the run when the machine is quiet.");
    }

    /// <summary>Begins a table.</summary>
    public async Task Table(string title, params string[] columns)
    {
        await output.WriteLineAsync($"\n### {title}\n");
        await Row(columns);
        await Row([.. columns.Select(_ => "---")]);
    }

    /// <summary>A row of it.</summary>
    public async Task Row(params string[] cells)
    {
        await output.WriteLineAsync("| " + string.Join(" | ", cells) + " |");
        await output.FlushAsync().WaitAsync(LoadLimit, TimeProvider.System);
    }

    /// <summary>A remark.</summary>
    public Task Say(string text) => output.WriteLineAsync("\n" + text);

    /// <summary>Milliseconds with what digits they are worth.</summary>
    public static string Ms(double milliseconds) =>
        milliseconds.ToString(milliseconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>Things a second.</summary>
    public static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture) + "/s";

    /// <summary>A count with its thousands apart.</summary>
    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
