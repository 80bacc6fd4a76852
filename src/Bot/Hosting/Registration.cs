using Bot.Acts;
using Bot.Administration;
using Bot.Arrivals;
using Bot.Cases;
using Bot.Commands;
using Bot.CaseRooms;
using Bot.Contacts;
using Bot.Corrections;
using Bot.Emergencies;
using Bot.Drafts;
using Bot.FollowUps;
using Bot.Guidance;
using Bot.OnCall;
using Bot.Outsiders;
using Bot.Prior;
using Bot.Promises;
using Bot.PublicAnswers;
using Bot.Questions;
using Bot.Referral;
using Bot.Reminders;
using Bot.Routes;
using Bot.Tasks;
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
        .Add<FollowUpFeature>()
        .Add<TaskFeature>()
        .Add<OutsiderFeature>()
        .Add<DangerFeature>()
        .Add<ArrivalFeature>()
        .Add<CaseRoomFeature>()
        .Add<CorrectionFeature>()
        .Add<PriorFeature>()
        .Add<ReminderFeature>()
        .Add<RouteFeature>()
        .Add<ContactFeature>()
        .Add<OnCallFeature>()
        .Add<PublicAnswerFeature>()
        .Add<TrainingFeature>()
        .Add<GuidanceFeature>()
        .Add<TriageFeature>()
        .Add<DraftFeature>()
        .Add<ReferralFeature>()
        .Add<AdministrationFeature>();
}
