using Bot.People;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Notices;
using Bot.Startup;
using Bot.Transports.Irc;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Hosting;

/// <summary>The configured IRC networks.</summary>
internal static class IrcServices
{
    public static IServiceCollection AddIrc(this IServiceCollection services, IReadOnlyList<IrcNetwork> configured) =>
        configured.Count == 0 ? services
        : services.AddSingleton(configured).AddSingleton<ILastSeenStore, LastSeenStore>().AddLease().AddHostedService<IrcNetworks>();
}

/// <summary>Runs one transport a network, while this process holds the network's lease.</summary>
public sealed class IrcNetworks(
    IReadOnlyList<IrcNetwork> configured, Loops loops, NetworkLease lease, Networks networks, IFrontDoor door, RequestLimiter limiter,
    CommandTable table, ReadModel readModel, TeamNames teams,
    ILastSeenStore lastSeenStore, IdGenerator generator, TimeProvider time, ILoggerFactory logs) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await loops.Ready.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!loops.Ready.IsCompletedSuccessfully)
            return;
        await Task.WhenAll(configured.Select(n => lease.Hold(n.Network, token => Run(n, token), stoppingToken))).ConfigureAwait(false);
    }

    private async Task Run(IrcNetwork network, CancellationToken stop)
    {
        await Know(stop).ConfigureAwait(false);
        var transport = new IrcTransport(
            network, door, limiter, table, readModel, teams, lastSeenStore, generator, time, logs.CreateLogger<IrcTransport>());
        networks.Add(transport);
        try
        {
            await transport.Run(stop).ConfigureAwait(false);
        }
        finally
        {
            networks.Remove(transport);
        }
    }

    /// <summary>The rooms and accounts as they stand, so that the first join is to all rooms.</summary>
    private async Task Know(CancellationToken token)
    {
        try
        {
            var near = teams.AreFew ? teams.All.Select(Slot.Of) : [];
            var refreshed = near.Prepend(Slot.People).Select(slot => readModel.Refresh(slot, token));
            await Task.WhenAll(refreshed.Append(readModel.RefreshRoster(token))).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // What was known before must do; the rooms are looked at again every few seconds.
        }
    }
}
