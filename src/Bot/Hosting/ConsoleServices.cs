using Bot.Notices;
using Bot.Transports.Console;
using Bot.Transports.Console.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Hosting;

/// <summary>The console, as a network of one person.</summary>
internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddSingleton<ConsoleTransport>().AddSingleton<Seats>();
        services.AddSingleton<PipedSession>().AddSingleton<InteractiveSession>().AddSingleton<ConsoleEntry>();
        services.AddSingleton(s => new Grace(
            s.GetRequiredService<NextDue>().For, t => Settled(s.GetRequiredService<OutboxRelay>(), s.GetRequiredService<TimeProvider>(), t),
            s.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static async Task Settled(OutboxRelay relay, TimeProvider time, CancellationToken token)
    {
        while (relay.IsBusy)
            await Task.Delay(TimeSpan.FromMilliseconds(5), time, token).ConfigureAwait(false);
    }
}
