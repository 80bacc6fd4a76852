using System.Diagnostics;

namespace Bot.Tests.Hosting;

/// <summary>What trains models costs the running bot nothing: its assembly is not loaded.</summary>
public sealed class LearnStaysOutTests
{
    private static readonly string[] Lines =
    [
        "guide how do I write a good reply", "where he wrote that he will wait for her", "draft reply We have received your report.",
    ];

    [Fact]
    public async Task A_bot_that_searches_triages_and_checks_drafts_has_not_loaded_what_trains()
    {
        var folder = Directory.CreateTempSubdirectory("bot-");
        try
        {
            using var process = Start(Path.Combine(folder.FullName, "data"));
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            foreach (var line in Lines)
                await process.StandardInput.WriteLineAsync(line);
            await process.StandardInput.WriteLineAsync("frobnicate");
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var said = await Until(process, "no command “frobnicate”");
            var loaded = Assemblies(process.Id);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, said + await error);
            Assert.Contains("Bot.Casework.dll", loaded);
            Assert.Contains("Language.dll", loaded);
            Assert.DoesNotContain("Learn.dll", loaded);
            Assert.DoesNotContain(loaded, name => name.StartsWith("OpenTelemetry", StringComparison.Ordinal)); // No endpoint is named.
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string data)
    {
        string[] words = [Path.Combine(AppContext.BaseDirectory, "bot.dll"), "console", "--team", "demo", "--as", "alice"];
        var start = new ProcessStartInfo("dotnet", words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Data__Folder"] = data;
        return Process.Start(start)!;
    }

    private static async Task<string> Until(Process process, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        var said = "";
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            said += line + "\n";
            if (line.Contains(words, StringComparison.Ordinal))
                return said;
        }
        throw new InvalidOperationException("the bot ended: " + said);
    }

    /// <summary>The system tells which files a process has mapped; an assembly is one of them as soon as it is loaded.</summary>
    private static HashSet<string> Assemblies(int process) =>
    [
        .. File.ReadLines($"/proc/{process}/maps")
            .Select(line => Path.GetFileName(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]))
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal)),
    ];
}
