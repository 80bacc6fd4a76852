using Bot.Administration;
using Bot.Commands;
using Bot.Delivery;
using Bot.Desk;
using Bot.Guidance;
using Bot.People;
using Bot.Ringing;
using Bot.Storing;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Hosting;

/// <summary>The desk: commands, front door, clock and courier, over whatever store is given.</summary>
public static class DeskServices
{
    /// <summary>Adds the desk.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, Features features, IStore store, IReadOnlyList<TeamId> teams, BotMetrics metrics)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Draw>();
        services.AddSingleton(store).AddSingleton(metrics).AddSingleton(new TeamNames(teams));
        services.AddSingleton<Replica>().AddSingleton<Wakeups>().AddSingleton<Networks>().AddSingleton<Reach>();
        services.AddSingleton<Teller>().AddSingleton<Courier>().AddSingleton<Committer>().AddSingleton<Callers>().AddSingleton<Bootstrap>();
        services.AddCommands(features);
        services.AddSingleton<IFrontDoor>(s => s.GetRequiredService<Dispatcher>()).AddSingleton<ICompletion, Completion>();
        services.AddSingleton<Dispatcher>().AddSingleton<Clock>().AddSingleton<Auditor>();
        return services;
    }

    /// <summary>Adds the commands alone: enough to list and explain them.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services, Features features)
    {
        services.TryAddSingleton(s => new TeamGuidance("", s.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton(features.Kinds());
        foreach (var type in features.Types)
            services.AddSingleton(type);
        foreach (var ready in features.Ready<object>())
            services.AddSingleton(ready.GetType(), ready);
        services.AddSingleton(s => new NoticeTypes(features.All<NoticeType>(s.GetRequiredService)));
        services.AddSingleton(s => new ParameterTypes(features.All<ParameterType>(s.GetRequiredService)));
        services.AddSingleton(s => new SettingTable(features.All<Setting>(s.GetRequiredService)));
        services.AddSingleton(s => new DailyLines(features.All<IDailyLines>(s.GetRequiredService)));
        services.AddSingleton(s => new NextDue(features.All<INextDue>(s.GetRequiredService), s.GetRequiredService<Replica>()));
        services.AddSingleton(s => new PersonRules(features.All<IPersonRule>(s.GetRequiredService)));
        services.AddSingleton(s => new Lazy<CommandTable>(s.GetRequiredService<CommandTable>));
        return services.AddSingleton(s => new CommandTable(features.CommandHomes(s.GetRequiredService), s.GetRequiredService<ParameterTypes>()));
    }
}
