using Bot.Storing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Hosting;

/// <summary>
/// Lets only one process speak on a network. It is given up only when the store names another holder, not because the store is away:
/// what answers from memory must go on in an outage.
/// </summary>
public sealed partial class NetworkLease(IStore store, TimeProvider time, ILogger<NetworkLease> log)
{
    private static readonly Duration length = Duration.FromSeconds(30);
    private static readonly TimeSpan renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan standby = TimeSpan.FromSeconds(3);
    private readonly string holder = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Runs something while the lease is held, again and again, until cancelled or until it ends by itself.</summary>
    public async Task Hold(string name, Func<CancellationToken, Task> speak, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            if (await Mine(name, unknown: false, token).ConfigureAwait(false))
            {
                Log.Held(log, name);
                if (await Speak(name, speak, token).ConfigureAwait(false))
                    return;
                Log.Lost(log, name);
            }

            await Task.Delay(standby, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Whether it ended by itself or by cancelling, not by losing the lease.</returns>
    private async Task<bool> Speak(string name, Func<CancellationToken, Task> speak, CancellationToken token)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var speaking = speak(stop.Token);
        var lost = false;
        while (!speaking.IsCompleted && !lost && !token.IsCancellationRequested)
        {
            await Task.WhenAny(speaking, Task.Delay(renewal, time, stop.Token)).ConfigureAwait(false);
            lost = !speaking.IsCompleted && !token.IsCancellationRequested && !await Mine(name, unknown: true, token).ConfigureAwait(false);
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await speaking.ConfigureAwait(false);
        if (!lost)
            await Release(name).ConfigureAwait(false);
        return !lost;
    }

    private async Task<bool> Mine(string name, bool unknown, CancellationToken token)
    {
        try
        {
            return await store.Lease(name, holder, length, token).ConfigureAwait(false);
        }
        catch (Exception away) when (away is StoreUnavailableException or OperationCanceledException)
        {
            return unknown;
        }
    }

    private async Task Release(string name)
    {
        try
        {
            await store.Release(name, holder, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            Log.NotReleased(log, name, away.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "This process speaks on {Network}")]
        public static partial void Held(ILogger log, string network);

        [LoggerMessage(2, LogLevel.Warning, "Another process speaks on {Network} now; this one stands by")]
        public static partial void Lost(ILogger log, string network);

        [LoggerMessage(3, LogLevel.Warning, "The lease on {Network} runs out by itself: {Why}")]
        public static partial void NotReleased(ILogger log, string network, string why);
    }
}

/// <summary>The lease as a service, one for all networks.</summary>
internal static class LeaseServices
{
    public static IServiceCollection AddLease(this IServiceCollection services)
    {
        services.TryAddSingleton<NetworkLease>();
        return services;
    }
}
