using System.Diagnostics;

namespace Bot.Storage.Embedded;

/// <summary>One life of a redis-server child, from its start to its end.</summary>
internal sealed class RedisProcess : IDisposable
{
    private const int KeptLines = 40;

    private readonly Process _process;
    private readonly Queue<string> _lines = new();
    private readonly Task _output;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RedisProcess(Process process)
    {
        _process = process;
        process.Exited += (_, _) => _ended.TrySetResult();
        process.EnableRaisingEvents = true;
        process.StandardInput.Close();
        _output = Task.WhenAll(KeepAsync(process.StandardOutput), KeepAsync(process.StandardError));
    }

    public int Id => _process.Id;

    /// <summary>Completes when the process has ended, whoever ended it.</summary>
    public Task Ended => _ended.Task;

    public int ExitCode => _process.ExitCode;

    /// <summary>The last lines it wrote, oldest first.</summary>
    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    /// <summary>
    /// Starts one. Call it on the <see cref="KeeperThread"/>. In a session of its own a terminal's Ctrl-C does not reach it;
    /// setsid and setpriv replace themselves, so the process id stays the same. Of the environment, which may hold
    /// secrets, nothing is passed on.
    /// </summary>
    public static RedisProcess Start(Programs programs, RedisConf conf)
    {
        var start = new ProcessStartInfo(programs.SetSid)
        {
            ArgumentList = { programs.SetPriv, "--pdeathsig", "TERM", programs.RedisServer, conf.Path },
            WorkingDirectory = conf.Folder,
            RedirectStandardInput = true, // Otherwise it would share, and .NET would reconfigure, the console's terminal.
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        return new RedisProcess(Process.Start(start) ?? throw new InvalidOperationException("No process was started."));
    }

    public void Kill() => _process.Kill();

    /// <summary>Waits a moment for what it still had to say; a grandchild may hold the pipe open longer.</summary>
    public async Task<IReadOnlyList<string>> LastWordsAsync(TimeProvider clock)
    {
        await Task.WhenAny(_output, Task.Delay(TimeSpan.FromMilliseconds(250), clock, CancellationToken.None));
        return LastLines;
    }

    public void Dispose() => _process.Dispose();

    private async Task KeepAsync(StreamReader from)
    {
        try
        {
            while (await from.ReadLineAsync(CancellationToken.None) is { } line)
                Keep(line);
        }
        catch (Exception why) when (why is IOException or ObjectDisposedException)
        {
            Keep($"(its output could not be read further: {why.Message})");
        }
    }

    private void Keep(string line)
    {
        lock (_lines)
        {
            if (_lines.Count == KeptLines)
                _lines.Dequeue();
            _lines.Enqueue(line);
        }
    }
}
