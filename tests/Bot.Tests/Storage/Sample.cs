using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using Bot.Reminders;
using NodaTime;

namespace Bot.Tests.Storage;

/// <summary>Documents, commits and notices to store.</summary>
internal static class Sample
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 9, 0);
    public static readonly Slot Demo = Slot.Of(new TeamId("demo"));
    public static readonly PersonId Alice = new("alice");
    public static readonly PersonId Bob = new("bob");

    public static Case Case(int number, string summary = "a summary") => new()
    {
        Summary = summary,
        Head = new CaseHead { Team = Demo.Team, Value = number, Received = Start, Investigators = [Alice] },
    };

    public static Reminder Reminder(string id, string text = "a text") =>
        new() { Id = id, Owner = Alice, At = Start, Made = Start, Zone = "UTC", Text = text };

    public static DocId OfReminder(string id) => Reminders.Reminder.DocOf(id);

    public static DocId OfCase(int number) => CaseHead.DocOf(number);

    public static Notice Notice(string id) => new()
    {
        Id = id, Person = Alice, Type = "heads-up/promise", About = CaseHead.DocOf(417), Subject = "pr-1", Step = 2,
        Due = Start, Made = Start + Duration.FromMilliseconds(3), Urgent = true,
    };

    public static AuditEntry Entry(string what = "case note", Instant? at = null) =>
        new(at ?? Start, Alice, what, [CaseHead.DocOf(1)], "state=new");

    public static Commit Commit(params Change[] changes) => new(Demo, null, Entry(), [.. changes]);

    public static Commit PeopleCommit(params Change[] changes) => new(Slot.People, null, Entry(), [.. changes]);

    public static Commit Seen(string id, params Change[] changes) => Commit(changes) with { Seen = id };

    public static T At<T>(this T document, long version)
        where T : Document => (T)document.Under(version);

    public static async Task<Document?> One(this IStore store, DocId id) =>
        (await store.Load(Demo, [id], TestContext.Current.CancellationToken))[0];

    public static Task<Committed> Do(this IStore store, params Change[] changes) =>
        store.Commit(Commit(changes), TestContext.Current.CancellationToken);
}
