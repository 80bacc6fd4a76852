using System.Diagnostics;

namespace Bot.Tests.Hosting;

/// <summary>The real program, as an operator starts it.</summary>
internal static class BotProcess
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Exit, string Out, string Error)> Run(
        string[] args, string input, IReadOnlyDictionary<string, string?> environment)
    {
        // The program reads appsettings.json where it is started: an empty folder has none.
        var folder = Directory.CreateTempSubdirectory("bot-started-");
        try
        {
            return await Run(folder.FullName, args, input, environment);
        }
        finally
        {
            folder.Delete();
        }
    }

    private static async Task<(int Exit, string Out, string Error)> Run(
        string folder, string[] args, string input, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } self && Path.GetFileName(self) == "dotnet" ? self : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "bot.dll"), .. args])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("the bot did not end: " + await output + await error);
        }

        return (process.ExitCode, await output, await error);
    }
}
