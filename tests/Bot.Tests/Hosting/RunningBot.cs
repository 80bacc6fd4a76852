using System.Diagnostics;
using System.Text;
using Bot.Storage.Embedded;

namespace Bot.Tests.Hosting;

/// <summary>The real program, running: what it says can be waited for, and it can be told to stop.</summary>
internal sealed class RunningBot : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-running-");
    private readonly StringBuilder said = new();
    private readonly Process process;
    private bool gone;
    private readonly long began = TimeProvider.System.GetTimestamp();

    public RunningBot(string[] args, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bot.dll"), .. args])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>All it said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>Types a line.</summary>
    public async Task Type(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until it says something.</summary>
    /// <returns>How long after its start.</returns>
    public async Task<TimeSpan> Hears(string words)
    {
        while (!Said.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(HasEnded, "It ended and said:\n" + Said);
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Limit, $"It did not say “{words}” but:\n{Said}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>Sends SIGTERM and waits for the end.</summary>
    /// <returns>The exit code, and how long it took.</returns>
    public async Task<(int Exit, TimeSpan Took)> Terminate()
    {
        var told = TimeProvider.System.GetTimestamp();
        Assert.True(Libc.Terminate(process.Id));
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, TimeProvider.System.GetElapsedTime(told));
    }

    public void Dispose()
    {
        if (gone)
            return;
        gone = true;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (said)
            said.AppendLine(line.Data);
    }
}
