using Bot.Acts;
using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Contacts;
using Bot.Documents;
using Bot.Emergencies;
using Bot.FollowUps;
using Bot.OnCall;
using Bot.People;
using Bot.Promises;
using Bot.Questions;
using Bot.Reminders;
using Bot.Routes;
using Bot.Tasks;
using Bot.Times;
using Bot.Training;
using Bot.Triage;
using NodaTime;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

/// <summary>One document of each kind with every property set, as the golden files hold them.</summary>
internal static class Full
{
    private static readonly EscalationState Rung = new(3, Start, Start + Duration.FromHours(2));

    public static CaseHead Head { get; } = new()
    {
        Team = Demo.Team, Value = 417, State = CaseState.Deciding, Received = Start.PlusTicks(-7), Acknowledged = Start.PlusTicks(1),
        Closed = Start.PlusTicks(2), Touched = Start.PlusTicks(3), WaitsUntil = Start.PlusTicks(4), FirstUpdate = Start.PlusTicks(5),
        Facts = [new("NextPromise", Start.PlusTicks(6)), new("ReporterPromised"), new("NotWrittenUp")],
        Kinds = [CaseKind.Threat, CaseKind.Other],
        Investigators = [Alice, Bob], Recusals = [new(Bob, Start, Automatic: true), new(Alice, Start, false, Lifted: true)],
        HandedInBy = Bob, Restricted = true, Room = "discord 1", LetIn = [new(Alice, Start, Bob)], PartyKeys = [7, 1L << 47],
    };

    public static IReadOnlyList<Document> Documents { get; } =
    [
        new Team
        {
            Id = Demo.Team, Title = "Übersicht \"1\"", Zone = "Europe/Berlin", Members = [new(Alice, Role.Lead), new(Bob, Role.Admin)],
            Rooms = [new("irc:net", "#room")], Settings = Settings(),
        },
        new Person
        {
            Id = Alice, Name = "Alice", Accounts = [new("console", "alice"), new("irc:net", "User:K")], WikiNames = ["User:K"],
            Zone = "Asia/Tokyo", Quiet = new QuietHours(new(22, 0), new(7, 15)), CurrentTeam = Demo.Team,
        },
        new Case
        {
            Head = Head, Summary = "words\n\u202ewith marks", Channel = ReportChannel.OnWiki, Wikis = ["en.wikipedia.org"],
            Parties = [new Party
            {
                Id = "1", Name = "User:K", Roles = [PartyRole.Target, PartyRole.Reporter], Reach = "mail", Language = "de",
                Contacts = [new(Start, Alice, "said")],
            }],
            Links = [new("https://en.wikipedia.org/", "shows", "kept", "sha", "l1")],
            Entries = [new(Start, Bob, new EntryKind("Question"), "text", Start, new Correction(Start, Alice, true))],
            Wait = new("them", Start, Start, "UTC", true), AcknowledgeRing = Rung,
            Outcome = CaseOutcome.HandedOver, OutcomeReason = "reason", Related = [1, 2],
            Coincidences = [new(Bob, "JACKDAW", "wiki:JACKDAW", Alice, Start)],
        }
            .WithPromises([new Promise
            {
                Id = "p1", Owner = Alice, To = PromiseTo.Team, Of = PromiseOf.Answer, Made = Start, At = Start, Zone = "UTC", Note = "note",
                OwnerZone = "UTC", OwnerQuiet = new QuietHours(new LocalTime(22, 0), new LocalTime(7, 30)),
                State = PromiseState.Moved, Ended = Start, Moves = [new(Start, Start, Bob, true)], Ring = Rung,
            }])
            .WithQuestions([new Question
            {
                Id = "q1", By = Bob, AskedBy = Alice, Whom = "User:L", Text = "text", Asked = Start, ChaseAt = Start, Zone = "UTC",
                Answered = Start, Ring = Rung,
            }])
            .WithActs([new("a1", Start, Bob, "block", true)])
            .WithDanger([Noticed()])
            .WithPart("Arrivals", System.Collections.Immutable.ImmutableArray.Create(new Bot.Arrivals.Arrival("n1", Start, 1)))
            .WithPart("Vacancies", System.Collections.Immutable.ImmutableArray.Create(new Bot.Outsiders.Vacancy("v1", Start, Start)))
            .WithFollowUps([new FollowUp { Id = "f1", Owner = Bob, At = Start, Zone = "UTC", Made = Start, Text = "text" }])
            .WithTasks([new CaseTask
            {
                Id = "t1", Owner = Bob, By = Alice, Text = "text", Made = Start, At = Start, Zone = "UTC", Done = Start, Ring = Rung,
            }]),
        new Reminder { Id = "x1", Owner = Alice, At = Start, Zone = "UTC", Made = Start, Text = "text", Rung = Start },
        new Agenda { Owner = Alice, Next = Start },
        new LinkCode { Code = "code", Hidden = "code", Owner = Alice, Until = Start },
        new ContactBook
        {
            All = [new()
            {
                Name = "oversighters", Address = "oversight@example.org", Route = "oversight", Use = "use",
                Hours = "9-17", Language = "de", Confirmed = Start, By = Alice,
            }],
            Reminded = Start,
        },
        new Rota
        {
            Turn = RotaTurn.Hours, Order = [Alice, Bob], Start = new(2026, 11, 16), HandOver = new(8, 30),
            Hours = [new(new(8, 0), new(16, 0), Bob)],
            Zone = "Europe/Berlin", Overrides = [new(Start, Start, Alice)], Away = [Bob], Told = Start,
        },
        new Progress { Owner = Alice, Right = ["one"], Again = ["two"], Scenarios = ["three"] },
    ];

    private static NoticedDanger Noticed() => new()
    {
        Id = "d1", Kind = DangerKind.Child, At = Start, Rung = 2, Last = Start,
        End = DangerEnd.Acted, EndedBy = Bob, Ended = Start, Note = "note",
    };

    private static TeamSettings Settings()
    {
        var settings = new TeamSettings();
        foreach (var (hours, setting) in CaseSettings.All.Cast<SpanSetting>().Index())
            settings = setting.In(settings, Duration.FromHours(hours + 1));
        settings = PromiseSettings.Slack.In(settings, Duration.FromMinutes(90));
        settings = Bot.Outsiders.OutsiderSetting.Instance.In(settings, [new(Alice, Bob, Start, Start), new(Bob, Alice, Start, null)]);
        return Agenda.At.In(RouteCommands.Off.In(settings, ["arbitrators"]), new(8, 30));
    }
}
