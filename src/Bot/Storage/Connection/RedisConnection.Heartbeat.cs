using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>The heartbeat: notices an outage and its end, and replaces a connection that is half dead.</summary>
public sealed partial class RedisConnection
{
    private static readonly TimeSpan Impatient = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    /// <summary>While it is down, its return is looked for more often.</summary>
    private TimeSpan Shorter => _settings.HeartbeatEvery < Impatient ? _settings.HeartbeatEvery : Impatient;

    private async Task BeatForeverAsync(CancellationToken cancel)
    {
        var renewals = 0;
        try
        {
            while (true)
            {
                await PauseAsync(cancel);
                await BeatAsync(cancel);
                if (State.Up)
                    renewals = 0;
                else if (State.DownFor(_clock.GetUtcNow()) > RenewAt(renewals))
                {
                    renewals++;
                    if (await RenewAsync(cancel))
                        await BeatAsync(cancel);
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Being disposed of.
        }
    }

    /// <summary>One sign of life. With several servers the library chooses which is asked.</summary>
    private async Task BeatAsync(CancellationToken cancel)
    {
        var before = State;
        var sent = _clock.GetUtcNow();
        try
        {
            await AskAsync(database => database.PingAsync(), _settings.HeartbeatLimit, cancel);
            if (before.Up)
                return;
            var outage = _clock.GetUtcNow() - before.Since;
            Log.Up(_log, outage);
            Become(new RedisState(true, _clock.GetUtcNow(), null));
        }
        catch (Exception thrown) when (!RedisFailure.IsWish(thrown, cancel))
        {
            // Whatever keeps the answer away: no answer is what "down" means, and the reason is kept and logged.
            if (before.Up)
                Log.Down(_log, thrown.Message);
            Become(new RedisState(false, before.Up ? sent : before.Since, thrown.Message));
        }
    }

    /// <summary>
    /// How long an outage lasts when the next fresh connection is tried: after one, three and seven times
    /// <see cref="RedisSettings.RenewAfter"/>, then every minute.
    /// </summary>
    private TimeSpan RenewAt(int renewals) => renewals < 3
        ? _settings.RenewAfter * ((1 << (renewals + 1)) - 1)
        : (_settings.RenewAfter * 7) + (TimeSpan.FromMinutes(1) * (renewals - 2));

    /// <summary>
    /// Where packets vanish, an old connection looks alive until the kernel gives it up, up to a quarter of an hour. So a new
    /// one is made beside it, and takes its place when it is answered.
    /// </summary>
    private async Task<bool> RenewAsync(CancellationToken cancel)
    {
        ConnectionMultiplexer? fresh = null;
        Exception? why = null;
        try
        {
            fresh = await ConnectAsync(_settings, cancel);
            await fresh.GetDatabase().PingAsync().WaitAsync(_settings.HeartbeatLimit, _clock, cancel);
            Listen(fresh);
            var old = Interlocked.Exchange(ref _client, fresh);
            fresh = null;
            Log.Renewed(_log);
            Shaken?.Invoke();
            await CloseAsync(old);
            return true;
        }
        catch (Exception thrown) when (!RedisFailure.IsWish(thrown, cancel))
        {
            why = thrown;
        }
        finally
        {
            if (fresh is not null)
                await CloseAsync(fresh);
        }
        Log.NotRenewed(_log, why);
        return false;
    }

    internal async Task CloseAsync(ConnectionMultiplexer client)
    {
        client.ConnectionRestored -= Hint;
        client.ConnectionFailed -= Hint;
        client.ConfigurationChanged -= Shake;
        try
        {
            await client.CloseAsync(allowCommandsToComplete: false).WaitAsync(CloseLimit, _clock, CancellationToken.None);
        }
        catch (Exception thrown) when (thrown is RedisConnectionException or TimeoutException or ObjectDisposedException)
        {
            Log.NotClosed(_log, thrown);
        }
    }

    private void Listen(ConnectionMultiplexer client)
    {
        client.ConnectionRestored += Hint;
        client.ConnectionFailed += Hint;
        client.ConfigurationChanged += Shake;
    }

    private void Shake(object? sender, EndPointEventArgs news) => Shaken?.Invoke();

    /// <summary>What the library notices by itself is worth an early heartbeat.</summary>
    private void Hint(object? sender, ConnectionFailedEventArgs news)
    {
        Shaken?.Invoke();
        lock (_turn)
        {
            if (_hint.CurrentCount == 0)
                _hint.Release();
        }
    }

    private async Task PauseAsync(CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var hinted = _hint.WaitAsync(over.Token);
        await Task.WhenAny(hinted, Task.Delay(State.Up ? _settings.HeartbeatEvery : Shorter, _clock, over.Token));
        await over.CancelAsync();
        await hinted.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        cancel.ThrowIfCancellationRequested();
    }
}
