using Bot.Configuration;
using Bot.Startup;
using Bot.Storage.Connection;
using Microsoft.Extensions.Logging;

namespace Bot.Hosting;

/// <summary>
/// Says why the configured Redis is not reached (a wrong password, a wrong host): within five seconds of the start, and each minute after
/// while it lasts. The connection itself only knows that it is not there.
/// </summary>
internal sealed partial class RedisAbsence(Settings settings, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource stop = new();
    private Task watching = Task.CompletedTask;
    private int disposed;

    /// <summary>Watches until disposed of. A private server is watched by its keeper.</summary>
    public void Watch(Func<bool> isUp)
    {
        if (settings.Redis.Configuration.Length > 0)
            watching = Task.Run(() => Look(isUp, stop.Token));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        await stop.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task Look(Func<bool> isUp, CancellationToken token)
    {
        try
        {
            await Task.Delay(First, time, token).ConfigureAwait(false);
            using var timer = new PeriodicTimer(Every, time);
            do
                if (!isUp())
                    await Ask(token).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task Ask(CancellationToken token)
    {
        try
        {
            var options = RedisSettings.Parse(settings.Redis.Configuration).Client;
            var client = await DirectRedis.Connect(options, "Redis:Configuration", token).ConfigureAwait(false);
            await client.DisposeAsync().ConfigureAwait(false); // It came meanwhile: the connection will notice too.
        }
        catch (StartupException absent)
        {
            Log.Absent(log, absent.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Waiting for Redis. {Why}")]
        public static partial void Absent(ILogger log, string why);
    }
}
