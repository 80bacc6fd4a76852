using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Embedded;

/// <summary>Starts redis-server in one folder, tells when it answers, and ends it. Port and password stay the same.</summary>
internal sealed partial class RedisLauncher(
    Programs programs, string folder, EmbeddedRedisOptions options, TimeProvider clock, ILogger log) : IDisposable
{
    private static readonly TimeSpan PingLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);

    private readonly KeeperThread _keeper = new();

    public IPEndPoint Endpoint { get; private set; } = new(IPAddress.Loopback, 0);

    public string Password { get; } = RandomNumberGenerator.GetHexString(64, lowercase: true);

    private RedisWire Wire => new(Endpoint, Password, clock);

    /// <summary>The first start chooses the port, and another when somebody was quicker to take it.</summary>
    /// <exception cref="StartupException">It ended or stayed silent; the message says what it said.</exception>
    public async Task<RedisProcess> FirstAsync(CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            Endpoint = new IPEndPoint(IPAddress.Loopback, FreePort());
            var process = await FirstLaunchAsync();
            try
            {
                if (await AnswersAsync(process, cancel))
                    return process;
            }
            catch (OperationCanceledException)
            {
                await EndAsync(process);
                process.Dispose();
                throw;
            }
            var said = await process.LastWordsAsync(clock);
            process.Dispose();
            if (tries == 5 || !LoadFailure.PortTaken(said))
                throw new StartupException(LoadFailure.Damage(said, folder)
                    ?? $"redis-server did not start in {folder}. The last it said: {string.Join(" / ", said.TakeLast(3))}");
        }
    }

    private async Task<RedisProcess> FirstLaunchAsync()
    {
        try
        {
            return await LaunchAsync();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw PrivateFiles.Unusable(folder, cause);
        }
        catch (Win32Exception cause)
        {
            throw new StartupException($"The program {programs.SetSid} could not be started: {cause.Message}", cause);
        }
    }

    /// <summary>Writes the configuration and starts one process; it need not answer yet.</summary>
    public Task<RedisProcess> LaunchAsync()
    {
        var conf = new RedisConf(folder, Endpoint.Port, Password, options.AppendFsync);
        PrivateFiles.Write(conf.Path, conf.Text);
        return _keeper.Run(() => RedisProcess.Start(programs, conf));
    }

    /// <summary>
    /// Waits until it answers PING: true. False when it ended first, or was killed for its silence. Reading a large file
    /// (LOADING) may take as long as it takes.
    /// </summary>
    public async Task<bool> AnswersAsync(RedisProcess process, CancellationToken cancel)
    {
        var heard = clock.GetTimestamp();
        var reported = heard;
        var pause = TimeSpan.FromMilliseconds(4);
        while (!process.Ended.IsCompleted)
        {
            var answer = await Wire.PingAsync(PingLimit, cancel);
            if (answer == PingAnswer.Pong)
                return true;
            if (answer == PingAnswer.Loading)
            {
                heard = clock.GetTimestamp();
                if (clock.GetElapsedTime(reported) > ProgressEvery)
                {
                    reported = heard;
                    Log.StillLoading(log, process.Id);
                }
            }
            else if (clock.GetElapsedTime(heard) > options.SilenceLimit)
            {
                Log.Silent(log, process.Id, options.SilenceLimit.TotalSeconds);
                process.Kill();
                await process.Ended;
                return false;
            }
            await Task.WhenAny(process.Ended, Task.Delay(pause, clock, cancel));
            cancel.ThrowIfCancellationRequested();
            pause = TimeSpan.FromMilliseconds(Math.Min(100, pause.TotalMilliseconds * 1.5));
        }
        return false;
    }

    /// <summary>Asks it to end, by the protocol and else by signal; kills it after the limit. Returns when it has ended.</summary>
    public async Task EndAsync(RedisProcess process)
    {
        if (process.Ended.IsCompleted)
            return;
        var asked = await Wire.ShutdownAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
        if (!asked && !process.Ended.IsCompleted)
            Libc.Terminate(process.Id);
        try
        {
            await process.Ended.WaitAsync(options.StopLimit, clock);
        }
        catch (TimeoutException)
        {
            Log.Killed(log, process.Id, options.StopLimit.TotalSeconds);
            process.Kill();
            await process.Ended;
        }
    }

    public void Dispose() => _keeper.Dispose();

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2011, Level = LogLevel.Information, Message = "redis-server {ProcessId} is still reading its data")]
        public static partial void StillLoading(ILogger log, int processId);

        [LoggerMessage(EventId = 2012, Level = LogLevel.Error,
            Message = "redis-server {ProcessId} has not answered for {Seconds} s after its start and was killed")]
        public static partial void Silent(ILogger log, int processId, double seconds);

        [LoggerMessage(EventId = 2013, Level = LogLevel.Warning,
            Message = "redis-server {ProcessId} did not end within {Seconds} s and was killed")]
        public static partial void Killed(ILogger log, int processId, double seconds);
    }
}
