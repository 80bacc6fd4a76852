using Bot.Announcing;
using Bot.Audits;
using Bot.Cases;
using Bot.Commands;
using Bot.Contacts;
using Bot.Delivery;
using Bot.Desk;
using Bot.Drafts;
using Bot.Duty;
using Bot.Guidance;
using Bot.Packets;
using Bot.People;
using Bot.Promises;
using Bot.Reminders;
using Bot.Ringing;
using Bot.Storing;
using Bot.Training;
using Bot.Triage;
using Bot.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Hosting;

/// <summary>The desk: commands, front door, clock and courier, over whatever store is given.</summary>
public static class DeskServices
{
    /// <summary>The homes of all commands.</summary>
    private static readonly Type[] Homes =
    [
        typeof(HelpCommands), typeof(OpenCommands), typeof(ViewCommands), typeof(WorkCommands), typeof(HandsCommands), typeof(StateCommands),
        typeof(QuestionCommands), typeof(PromiseCommands), typeof(RemindCommands), typeof(MeCommands), typeof(TeamCommands), typeof(AuditCommands), typeof(ContactCommands),
        typeof(DutyCommands), typeof(AnswerCommands), typeof(TrainCommands), typeof(GuideCommands), typeof(SupportCommands), typeof(WhereCommands),
        typeof(DraftCommands), typeof(PacketCommands), typeof(RoomCommands),
    ];

    /// <summary>Adds the desk.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, IStore store, IReadOnlyList<TeamId> teams, BotMetrics meters)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Draw>();
        services.AddSingleton(store).AddSingleton(meters).AddSingleton(new TeamNames(teams));
        services.AddSingleton<Replica>().AddSingleton<Wakeups>().AddSingleton<Networks>().AddSingleton<Reach>();
        services.AddSingleton<Teller>().AddSingleton<Courier>().AddSingleton<Committer>().AddSingleton<Callers>().AddSingleton<Bootstrap>();
        services.AddCommands();
        services.AddSingleton<IFrontDoor>(s => s.GetRequiredService<Dispatcher>()).AddSingleton<ICompletion, Completion>();
        services.AddSingleton<Dispatcher>().AddSingleton<Clock>().AddSingleton<Auditor>();
        return services;
    }

    /// <summary>Adds the commands alone: enough to list and explain them.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<TrainingPack>();
        services.TryAddSingleton(s => new TeamGuidance("", s.GetService<TimeProvider>() ?? TimeProvider.System));
        foreach (var home in Homes)
            services.AddSingleton(home);
        services.AddSingleton(s => new Lazy<CommandTable>(s.GetRequiredService<CommandTable>));
        return services.AddSingleton(s => new CommandTable(Homes.Select(s.GetRequiredService)));
    }
}
