using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>
/// The one connection to Redis. Every call has a limit of its own, since the library's is one for all calls and looked at
/// once a second; a heartbeat knows of an outage before the next call, which then fails at once.
/// </summary>
public sealed partial class RedisConnection : IAsyncDisposable
{
    private readonly RedisSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger<RedisConnection> _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _hint = new(0, 1);
    private readonly Lock _turn = new();
    private ConnectionMultiplexer _client;
    private RedisState _state;
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _heartbeat = Task.CompletedTask;
    private int _disposed;

    private RedisConnection(RedisSettings settings, ConnectionMultiplexer client, TimeProvider clock, ILogger<RedisConnection> log)
    {
        (_settings, _client, _clock, _log) = (settings, client, clock, log);
        _state = new RedisState(false, clock.GetUtcNow(), "Not yet connected.");
        Listen(client);
    }

    /// <summary>Raised at each change between up and down, on the heartbeat's thread; it must not block.</summary>
    public event Action<RedisState>? Changed;

    /// <summary>
    /// Raised when a connection to any server breaks or is there again, or the servers' parts have changed: what answers from now on may
    /// be another store. On whatever thread noticed it; it must not block.
    /// </summary>
    public event Action? Shaken;

    public RedisState State => Volatile.Read(ref _state);

    internal ConnectionMultiplexer Client => Volatile.Read(ref _client);

    /// <summary>
    /// Connects. When Redis does not answer now it returns all the same, with a <see cref="State"/> that says so, and goes
    /// on trying; await <see cref="WhenUpAsync"/> to insist.
    /// </summary>
    public static async Task<RedisConnection> OpenAsync(
        RedisSettings settings, TimeProvider clock, ILogger<RedisConnection> log, CancellationToken cancel)
    {
        var client = await ConnectAsync(settings, cancel);
        var connection = new RedisConnection(settings, client, clock, log);
        await connection.BeatAsync(cancel);
        connection._heartbeat = connection.BeatForeverAsync(connection._stop.Token);
        return connection;
    }

    /// <summary>
    /// Runs one call with a time limit. The call should be one command (or one pipelined batch), so that
    /// <see cref="RedisUnavailableException.Fate"/> speaks of all of it.
    /// </summary>
    /// <exception cref="RedisUnavailableException">Redis is down, or the answer did not come within the limit.</exception>
    /// <exception cref="RedisServerException">Redis answered with an error that is about this command.</exception>
    public async Task<T> Limit<T>(Func<IDatabase, Task<T>> call, TimeSpan limit, CancellationToken cancel)
    {
        if (State is { Up: false } down)
            throw new RedisUnavailableException($"Redis is down: {down.Why}", CommandFate.NotExecuted);
        return await AskAsync(call, limit, cancel);
    }

    /// <summary>Returns when Redis answers; at once when it does.</summary>
    public Task WhenUpAsync(CancellationToken cancel)
    {
        lock (_turn)
            return _up.Task.WaitAsync(cancel);
    }

    /// <summary>A further connection with the same settings that may also ask INFO and CONFIG; to be disposed of soon.</summary>
    internal Task<ConnectionMultiplexer> OpenAdministratorAsync(CancellationToken cancel)
    {
        var client = _settings.Client.Clone();
        client.AllowAdmin = true;
        return ConnectAsync(_settings with { Client = client }, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync();
        await _heartbeat;
        await CloseAsync(Client);
        _stop.Dispose();
    }

    private async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> call, TimeSpan limit, CancellationToken cancel)
    {
        Task<T>? pending = null;
        try
        {
            pending = call(Client.GetDatabase());
            return await pending.WaitAsync(limit, _clock, cancel);
        }
        catch (Exception thrown) when (!RedisFailure.IsWish(thrown, cancel) && RedisFailure.Read(thrown) is not null)
        {
            RedisFailure.Forget(pending);
            throw RedisFailure.Read(thrown)!;
        }
        catch (OperationCanceledException)
        {
            RedisFailure.Forget(pending);
            throw;
        }
        finally
        {
            // The library completes answers one after the other on its own worker: nobody's continuation may hold that up.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(RedisSettings settings, CancellationToken cancel)
    {
        var connecting = ConnectionMultiplexer.ConnectAsync(settings.Client.Clone());
        try
        {
            return await connecting.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            _ = connecting.ContinueWith(static late => late.Result.Dispose(), CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            RedisFailure.Forget(connecting);
            throw;
        }
    }

    private void Become(RedisState next)
    {
        bool changed;
        lock (_turn)
        {
            changed = next.Up != _state.Up;
            Volatile.Write(ref _state, next);
            if (next.Up)
                _up.TrySetResult();
            else if (_up.Task.IsCompleted)
                _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        if (!changed)
            return;
        try
        {
            Changed?.Invoke(next);
        }
        catch (Exception thrown)
        {
            Log.ListenerFailed(_log, thrown); // A listener's fault must not end the heartbeat.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "Redis answers, after {Outage}")]
        public static partial void Up(ILogger log, TimeSpan outage);

        [LoggerMessage(EventId = 2102, Level = LogLevel.Error, Message = "Redis is down: {Why}")]
        public static partial void Down(ILogger log, string why);

        [LoggerMessage(EventId = 2103, Level = LogLevel.Warning, Message = "The old connection to Redis was half dead and is replaced")]
        public static partial void Renewed(ILogger log);

        [LoggerMessage(EventId = 2104, Level = LogLevel.Debug, Message = "A fresh connection to Redis was tried without success")]
        public static partial void NotRenewed(ILogger log, Exception? cause);

        [LoggerMessage(EventId = 2106, Level = LogLevel.Error, Message = "A listener to the state of Redis failed")]
        public static partial void ListenerFailed(ILogger log, Exception cause);

        [LoggerMessage(EventId = 2105, Level = LogLevel.Warning, Message = "An old connection to Redis could not be closed cleanly")]
        public static partial void NotClosed(ILogger log, Exception cause);
    }
}
