using System.Globalization;
using Bot.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace Bot.Hosting;

/// <summary>
/// Tells systemd that the bot is alive, three times in the span that it allows (WatchdogSec), as long as every background loop is. When
/// one has ended it says nothing more, and systemd starts the bot again. See sd_notify(3) and systemd.service(5).
/// </summary>
public sealed class Watchdog(ISystemdNotifier systemd, Func<bool> isAlive, TimeSpan? allowed, TimeProvider time) : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    /// <summary>The span that systemd allows this process; null where it watches none, or another one.</summary>
    /// <param name="span">WATCHDOG_USEC: microseconds.</param>
    /// <param name="process">WATCHDOG_PID: whom it is meant for; null for whoever reads it.</param>
    /// <param name="self">This process's id.</param>
    public static TimeSpan? Allowed(string? span, string? process, int self) =>
        long.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0
        && (process is null || process == self.ToString(CultureInfo.InvariantCulture))
            ? TimeSpan.FromMicroseconds(microseconds)
            : null;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (allowed is not { } span)
            return;
        using var timer = new PeriodicTimer(span / 3, time);
        try
        {
            do
                if (isAlive())
                    systemd.Notify(Alive);
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}

/// <summary>The watchdog as a service, where systemd is there.</summary>
internal static class WatchdogServices
{
    public static IServiceCollection AddWatchdog(this IServiceCollection services) =>
        services.Any(s => s.ServiceType == typeof(ISystemdNotifier)) ? services.AddHostedService(s => new Watchdog(
            s.GetRequiredService<ISystemdNotifier>(), () => s.GetRequiredService<Loops>().AreAlive, Allowed(),
            s.GetRequiredService<TimeProvider>())) : services;

    private static TimeSpan? Allowed() => Watchdog.Allowed(
        Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID"), Environment.ProcessId);
}
