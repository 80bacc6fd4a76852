using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Testing.Stores;

namespace Bench.Harness;

/// <summary>BullMQ's delayed jobs on the same redis-server, where node and npm are there.</summary>
internal static class Peer
{
    private static readonly Lazy<Task<string?>> Missing = new(Install);

    private static string Folder => Path.Combine(Root(), "tests", "Bench", "peers");

    /// <summary>Measures one thing after emptying the server.</summary>
    /// <returns>The figures by name; null where it cannot be run, which was said.</returns>
    public static async Task<JsonNode?> Measure(Report report, RedisServer server, string what, params int[] numbers)
    {
        if (await Missing.Value is { } why)
        {
            await report.Say($"BullMQ is not compared: {why}.");
            return null;
        }

        string[] sizes = [.. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))];
        var (code, text) = await Output("node", ["bullmq.mjs", server.Port.ToString(CultureInfo.InvariantCulture), what, .. sizes]);
        return code == 0 ? JsonNode.Parse(text) : throw new InvalidOperationException($"bullmq.mjs {what} ended with {code}: {text}");
    }

    private static async Task<string?> Install()
    {
        try
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "ioredis")))
                return null;
            string[] quietly = ["--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"];
            var (code, text) = await Output("npm", ["install", .. quietly]);
            return code == 0 ? null : $"npm install ended with {code} {text.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"node and npm are needed ({e.Message})";
        }
    }

    private static async Task<(int Code, string Text)> Output(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "bot.sln")))
            at = Path.GetDirectoryName(at) ?? throw new DirectoryNotFoundException("bot.sln is not above this program");
        return at;
    }
}
