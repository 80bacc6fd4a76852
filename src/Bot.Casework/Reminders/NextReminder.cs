using Bot.Basics;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Reminders;

/// <summary>The person's own reminders, as held in memory.</summary>
public sealed class NextReminder : INextDue
{
    /// <inheritdoc/>
    public Instant? For(PersonId person, TeamView team) => team.All<Reminder>(ReminderKind.Instance)
        .Where(r => r.Owner == person && r.Rung is null).Select(r => (Instant?)r.At).Min();
}
