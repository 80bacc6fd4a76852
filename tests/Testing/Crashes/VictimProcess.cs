using System.Diagnostics;

namespace Testing.Crashes;

/// <summary>A <see cref="Victim"/> as its parent sees it: this very program once more, with the variable that makes it one.</summary>
internal sealed class VictimProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();

    private VictimProcess(string redis, string keyFile, int teams, Action<string[]> heard)
    {
        // Under the dotnet host the program is the assembly that the host is given.
        var isHosted = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] arguments = isHosted ? [System.Reflection.Assembly.GetEntryAssembly()!.Location] : [];
        process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            Environment = { [Victim.Variable] = $"{redis}\t{keyFile}\t{teams}" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        reading = Task.Run(() => Read(heard));
    }

    /// <summary>Starts one and waits until it serves.</summary>
    public static async Task<VictimProcess> Start(
        string redis, string keyFile, TimeSpan limit, Action<string[]> heard, int teams = 1)
    {
        var victim = new VictimProcess(redis, keyFile, teams, heard);
        await victim.ready.Task.WaitAsync(limit, TimeProvider.System);
        return victim;
    }

    /// <summary>Sends a request. Where the process is gone, so is the request.</summary>
    public void Send(string id, string who, string line)
    {
        try
        {
            lock (gate)
                process.StandardInput.WriteLine($"{id}\t{who}\t{line}");
            lock (gate)
                process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Killed at this moment: the parent asks again.
        }
    }

    /// <summary>Stops it where it stands, and lets it go on.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends it without a chance to do anything more, and hears what it had said until then.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }

    private async Task Read(Action<string[]> heard)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line == "ready")
                ready.TrySetResult();
            else
                heard(line.Split('\t', 3));
        ready.TrySetException(new InvalidOperationException("the victim ended before it was ready"));
    }
}
