using Bot.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Hosting;

/// <summary>
/// Lets only one process speak on a network. It is given up only when the store names another holder, not because the store is away:
/// what answers from memory must go on in an outage.
/// </summary>
/// <param name="store">Who names the holder.</param>
/// <param name="time">The clock of the waiting.</param>
/// <param name="log">Says who speaks.</param>
/// <param name="pace">How fast; as usual where null.</param>
public sealed partial class NetworkLease(IStore store, TimeProvider time, ILogger<NetworkLease> log, LeasePace? pace = null)
{
    private readonly LeasePace pace = pace ?? new LeasePace();
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

            await Task.Delay(pace.Standby, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
            await Task.WhenAny(speaking, Task.Delay(pace.Renewal, time, stop.Token)).ConfigureAwait(false);
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
            return await store.Lease(name, holder, Duration.FromTimeSpan(pace.Length), token).ConfigureAwait(false);
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

/// <summary>How long a lease lasts, how often it is renewed, and how often one that waits asks for it.</summary>
public sealed record LeasePace
{
    /// <summary>After a sudden end it is so long until another may speak.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A third of it: two renewals may fail.</summary>
    public TimeSpan Renewal { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>One that waits asks so often.</summary>
    public TimeSpan Standby { get; init; } = TimeSpan.FromSeconds(3);
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
