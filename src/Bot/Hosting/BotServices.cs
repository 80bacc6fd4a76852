using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Commits;
using Bot.Dispatch;
using Bot.Documents;
using Bot.Guidance;
using Bot.Notices;
using Bot.People;
using Bot.Scheduling;
using Bot.Sharing;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Hosting;

/// <summary>What every bot has: commands, front door, clock and relay, over whatever store is given.</summary>
public static class BotServices
{
    /// <summary>Adds it over a store that stands.</summary>
    public static IServiceCollection AddBot(
        this IServiceCollection services, Features features, IStore store, IReadOnlyList<TeamId> teams, BotMetrics metrics) =>
        services.AddBot(features, teams, metrics).AddSingleton(store);

    /// <summary>Adds it but for its store, which whoever calls adds.</summary>
    public static IServiceCollection AddBot(
        this IServiceCollection services, Features features, IReadOnlyList<TeamId> teams, BotMetrics metrics)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IdGenerator>();
        services.AddSingleton(metrics).AddSingleton(new TeamNames(teams));
        services.AddSingleton<LoopBeats>().AddSingleton<SharedWork>();
        services.AddSingleton<ReadModel>().AddSingleton<DueSignal>().AddSingleton<Networks>().AddSingleton<ContactMethods>();
        services.AddSingleton<NoticeSender>().AddSingleton<OutboxRelay>().AddSingleton<Committer>();
        services.AddSingleton<Callers>().AddSingleton<LastDocuments>().AddSingleton<Bootstrap>();
        services.AddCommands(features);
        services.AddSingleton<RequestLimiter>();
        services.AddSingleton<IFrontDoor>(s => s.GetRequiredService<Dispatcher>()).AddSingleton<ICompletion, Completion>();
        services.AddSingleton<Dispatcher>().AddSingleton<Scheduler>().AddSingleton<SlotSweep>().AddSingleton<OverdueMonitor>();
        services.AddSingleton<StoreSurveyor>();
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
        services.AddSingleton(s => new FirstJobs(features.All<FirstJob>(s.GetRequiredService)));
        services.AddSingleton(s => new Offers(features.All<Offer>(s.GetRequiredService)));
        services.AddSingleton(s => new SettingTable(features.All<Setting>(s.GetRequiredService)));
        services.AddSingleton(s => new CommandGroups(features.All<CommandGroup>(s.GetRequiredService)));
        services.AddSingleton(s => new DailyLines(features.All<IDailyLines>(s.GetRequiredService)));
        services.AddSingleton(s => new TeamFields(features.All<ITeamField>(s.GetRequiredService)));
        services.AddSingleton(s => new Visitors(features.All<IVisitors>(s.GetRequiredService)));
        services.AddSingleton(s => new InputScreens(features.All<IInputScreen>(s.GetRequiredService)));
        services.AddSingleton(s => new WantedRooms(features.All<IWantedRooms>(s.GetRequiredService)));
        services.AddSingleton(s => new NextDue(features.All<INextDue>(s.GetRequiredService), s.GetRequiredService<ReadModel>()));
        services.AddSingleton(s => features.All<IMinuteTask>(s.GetRequiredService));
        services.AddSingleton(s => new AllTeams(
            new Lazy<TeamNames>(s.GetRequiredService<TeamNames>), new Lazy<ReadModel>(s.GetRequiredService<ReadModel>)));
        services.AddSingleton(s => new PersonRules(
            features.All<IPersonRule>(s.GetRequiredService), s.GetRequiredService<Visitors>(),
            new Lazy<TeamNames>(s.GetRequiredService<TeamNames>),
            new Lazy<ReadModel>(s.GetRequiredService<ReadModel>)));
        services.AddSingleton(s => new Lazy<CommandTable>(s.GetRequiredService<CommandTable>));
        return services.AddSingleton(s =>
            new CommandTable(features.CommandHomes(s.GetRequiredService), s.GetRequiredService<ParameterTypes>()));
    }
}
