using Bot.Acts;
using Bot.Administration;
using Bot.Announcing;
using Bot.Cases;
using Bot.Contacts;
using Bot.Desk;
using Bot.Drafts;
using Bot.Duty;
using Bot.Guidance;
using Bot.Packets;
using Bot.Promises;
using Bot.Questions;
using Bot.Reminders;
using Bot.Training;
using Bot.Triage;

namespace Bot.Hosting;

/// <summary>What this bot can do: a line for each feature.</summary>
public static class Registration
{
    /// <summary>All features. Their order is the order on cards, in settings and in daily lines.</summary>
    public static Features Features() => new Features()
        .Add<CaseFeature>()
        .Add<PromiseFeature>()
        .Add<QuestionFeature>()
        .Add<ActFeature>()
        .Add<ReminderFeature>()
        .Add<ContactFeature>()
        .Add<DutyFeature>()
        .Add<AnnouncingFeature>()
        .Add<TrainingFeature>()
        .Add<GuidanceFeature>()
        .Add<TriageFeature>()
        .Add<DraftFeature>()
        .Add<PacketFeature>()
        .Add<AdministrationFeature>();
}
