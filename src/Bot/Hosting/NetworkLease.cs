using Bot.Storing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Hosting;

/// <summary>
/// The right to speak on a network, of one process at a time. It is given up when the store names another holder, not when the store is gone:
/// what is answered from memory must be answered in an outage, too.
/// </summary>
public sealed partial class NetworkLease(IStore store, string network, string holder, TimeProvider time, ILogger log)
{
    /// <summary>How long a process that died keeps others from its networks.</summary>
    public static readonly Duration Length = Duration.FromSeconds(15);

    private static readonly TimeSpan renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan retry = TimeSpan.FromSeconds(1);

    /// <summary>Waits for the right, and runs while it holds; again and again until stopped.</summary>
    public async Task Hold(Func<CancellationToken, Task> run, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                if (await Ask(stop).ConfigureAwait(false) == true)
                    await WhileHeld(run, stop).ConfigureAwait(false);
                await Task.Delay(retry, time, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task WhileHeld(Func<CancellationToken, Task> run, CancellationToken stop)
    {
        Log.Held(log, network);
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = run(lost.Token);
        try
        {
            while (!running.IsCompleted)
            {
                await Task.WhenAny(running, Task.Delay(renewal, time, stop)).ConfigureAwait(false);
                if (stop.IsCancellationRequested || await Ask(stop).ConfigureAwait(false) == false)
                    break;
            }
        }
        finally
        {
            await lost.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }

        if (stop.IsCancellationRequested)
            await Release().ConfigureAwait(false);
        else
            Log.Lost(log, network);
    }

    /// <summary>True: ours. False: another's. Null: the store does not say.</summary>
    private async Task<bool?> Ask(CancellationToken token)
    {
        try
        {
            return await store.Lease(network, holder, Length, token).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, network, away.Message);
            return null;
        }
    }

    private async Task Release()
    {
        try
        {
            await store.Release(network, holder, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            // It runs out by itself.
            Log.Away(log, network, away.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "This process speaks on {Network}")]
        public static partial void Held(ILogger log, string network);

        [LoggerMessage(2, LogLevel.Warning, "Another process speaks on {Network} now")]
        public static partial void Lost(ILogger log, string network);

        [LoggerMessage(3, LogLevel.Warning, "The lease of {Network} could not be asked for: {Why}")]
        public static partial void Away(ILogger log, string network, string why);
    }
}
