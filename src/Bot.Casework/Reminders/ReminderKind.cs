using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Reminders;

/// <summary>Personal reminders: they ring at their time, and can be snoozed for a week after.</summary>
public sealed class ReminderKind() : Kind<Reminder>('r', format: 1, KindTraits.Resident)
{
    /// <summary>The right to load them.</summary>
    internal static readonly ReminderKind Instance = new();

    /// <summary>How long a reminder that rang can still be snoozed.</summary>
    private static readonly Duration keptAfterRinging = Duration.FromDays(7);

    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => IsMember(view, reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "a reminder";

    /// <inheritdoc/>
    protected override Instant? NextDue(Reminder document, Team team) =>
        document.Rung is { } rung ? rung + keptAfterRinging : document.At;

    /// <inheritdoc/>
    protected override Due? Ring(Reminder document, Moment at) => document switch
    {
        { Rung: null } when document.At <= at.Now =>
            new Due("reminder", [new Save(document with { Rung = at.Now }), new Notify(Told(document, at))]),
        { Rung: { } rung } when rung + keptAfterRinging <= at.Now => new Due("reminder-gone", [new Remove(document.Doc, document.Version)]),
        _ => null,
    };

    private static Notice Told(Reminder reminder, Moment at) => new()
    {
        Id = at.Generator.Id(), Person = reminder.Owner, Type = ReminderNotice.Instance.Name, Subject = reminder.Id,
        Due = reminder.At, Made = at.Now,
        Urgent = reminder.IsUrgent,
    };
}
