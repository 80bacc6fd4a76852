using System.ComponentModel;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Embedded;

/// <summary>
/// A private redis-server on loopback, owned and supervised by this process: started, started again when it ends, and
/// ended with it. It does not outlive the bot, even one that is killed, and does not hear the terminal's Ctrl-C.
/// </summary>
public sealed partial class EmbeddedRedis(EmbeddedRedisOptions options, TimeProvider clock, ILogger<EmbeddedRedis> log) : IAsyncDisposable
{
    private readonly string _folder = Path.GetFullPath(options.Folder);
    private readonly CancellationTokenSource _stop = new();
    private EmbeddedRedisStatus _status = new(EmbeddedRedisState.Starting, clock.GetUtcNow(), null, 0, null);
    private RedisLauncher? _launcher;
    private RedisProcess? _process;
    private Task _supervision = Task.CompletedTask;
    private FolderLock? _lock;
    private int _disposed;

    /// <summary>Raised at each change of state, on the thread that noticed it; it must not block.</summary>
    public event Action<EmbeddedRedisStatus>? Changed;

    public EmbeddedRedisStatus Status => Volatile.Read(ref _status);

    /// <summary>Where it listens; the same as long as this object lives. Known once <see cref="StartAsync"/> has returned.</summary>
    public IPEndPoint Endpoint => Launched.Endpoint;

    /// <summary>What clients authenticate with; random, new for each object. It is in no argument, log or message.</summary>
    public string Password => Launched.Password;

    /// <summary>The last lines that redis-server wrote, oldest first, at most 40.</summary>
    public IReadOnlyList<string> LastLines => Volatile.Read(ref _process)?.LastLines ?? [];

    private RedisLauncher Launched => _launcher ?? throw new InvalidOperationException("StartAsync has not returned yet.");

    /// <summary>Returns when the server has read its data and answers. To be called once.</summary>
    /// <exception cref="StartupException">A program is missing, the folder is unusable or in use, or the data is damaged.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        var programs = Programs.Find(options.SearchPath);
        PrivateFiles.MakeFolder(_folder);
        _lock = FolderLock.Take(_folder);
        try
        {
            foreach (var id in await OrphanRedis.EndAsync(_folder, options.StopLimit, clock, cancel))
                Log.OrphanEnded(log, id);
            _launcher = new RedisLauncher(programs, _folder, options, clock, log);
            _process = await _launcher.FirstAsync(cancel);
        }
        catch
        {
            _launcher?.Dispose();
            _launcher = null;
            _lock.Dispose();
            Become(EmbeddedRedisState.Stopped);
            throw;
        }
        Become(EmbeddedRedisState.Ready);
        Log.Ready(log, _process.Id, Endpoint.Port);
        _supervision = SuperviseAsync(_launcher, _stop.Token);
    }

    /// <summary>Asks the server to end, waits for that, kills it after <see cref="EmbeddedRedisOptions.StopLimit"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync();
        await _supervision;
        if (_launcher is not null && _process is not null)
            await _launcher.EndAsync(_process);
        _launcher?.Dispose();
        _process?.Dispose();
        _lock?.Dispose();
        if (Status.State != EmbeddedRedisState.Stopped)
            Become(EmbeddedRedisState.Stopped);
        _stop.Dispose();
    }

    private async Task SuperviseAsync(RedisLauncher launcher, CancellationToken cancel)
    {
        var failures = 0;
        var readyAt = clock.GetTimestamp();
        try
        {
            while (true)
            {
                var ended = _process!;
                await ended.Ended.WaitAsync(cancel);
                var said = await ended.LastWordsAsync(clock);
                if (LoadFailure.Damage(said, _folder) is { } damage && Status.State == EmbeddedRedisState.Restarting)
                {
                    Log.GaveUp(log, damage);
                    Become(EmbeddedRedisState.Stopped, damage);
                    return;
                }
                if (Status.State == EmbeddedRedisState.Ready && clock.GetElapsedTime(readyAt) > RestartDelay.Steady)
                    failures = 0;
                var delay = RestartDelay.After(++failures);
                Log.Ended(log, ended.Id, ended.ExitCode, delay.TotalMilliseconds, said.Count > 0 ? said[^1] : "");
                Become(EmbeddedRedisState.Restarting);
                await Task.Delay(delay, clock, cancel);
                try
                {
                    _process = await launcher.LaunchAsync();
                }
                catch (Exception passing) when (passing is IOException or UnauthorizedAccessException or Win32Exception)
                {
                    Log.NotLaunched(log, passing); // A full disk, no memory for a process: these pass.
                    continue;
                }
                ended.Dispose();
                if (!await launcher.AnswersAsync(_process, cancel))
                    continue;
                readyAt = clock.GetTimestamp();
                Become(EmbeddedRedisState.Ready);
                Log.Ready(log, _process.Id, Endpoint.Port);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Being disposed of, which ends the process that is left.
        }
        catch (Exception unforeseen)
        {
            Log.SupervisionFailed(log, unforeseen);
            Become(EmbeddedRedisState.Stopped, $"The supervision of redis-server failed: {unforeseen.Message}");
        }
    }

    private void Become(EmbeddedRedisState state, string? fault = null)
    {
        var before = Status;
        var restarts = before.Restarts + (state == EmbeddedRedisState.Ready && before.State == EmbeddedRedisState.Restarting ? 1 : 0);
        var now = new EmbeddedRedisStatus(
            state, state == before.State ? before.Since : clock.GetUtcNow(),
            state == EmbeddedRedisState.Ready ? _process?.Id : null, restarts, fault);
        Volatile.Write(ref _status, now);
        try
        {
            Changed?.Invoke(now);
        }
        catch (Exception thrown)
        {
            Log.ListenerFailed(log, thrown); // A listener's fault must not end the supervision.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "redis-server {ProcessId} is ready on port {Port}")]
        public static partial void Ready(ILogger log, int processId, int port);

        [LoggerMessage(EventId = 2002, Level = LogLevel.Warning,
            Message = "An orphaned redis-server {ProcessId} in the data folder was ended")]
        public static partial void OrphanEnded(ILogger log, int processId);

        [LoggerMessage(EventId = 2003, Level = LogLevel.Error,
            Message = "redis-server {ProcessId} ended with code {Code}; starting again in {Milliseconds} ms; it said: {LastLine}")]
        public static partial void Ended(ILogger log, int processId, int code, double milliseconds, string lastLine);

        [LoggerMessage(EventId = 2004, Level = LogLevel.Critical, Message = "{Damage}")]
        public static partial void GaveUp(ILogger log, string damage);

        [LoggerMessage(EventId = 2007, Level = LogLevel.Error, Message = "A listener to the state of redis-server failed")]
        public static partial void ListenerFailed(ILogger log, Exception cause);

        [LoggerMessage(EventId = 2006, Level = LogLevel.Error, Message = "redis-server could not be launched")]
        public static partial void NotLaunched(ILogger log, Exception cause);

        [LoggerMessage(EventId = 2005, Level = LogLevel.Critical, Message = "The supervision of redis-server failed")]
        public static partial void SupervisionFailed(ILogger log, Exception cause);
    }
}
