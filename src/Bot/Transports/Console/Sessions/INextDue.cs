using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Transports.Console.Sessions;

/// <summary>When something comes due next that will be told to one person.</summary>
public interface INextDue
{
    /// <summary>The earliest instant that still waits to ring, past ones included; null for none.</summary>
    Instant? For(Account account, TeamId team);
}

/// <summary>The person's own reminders, as held in memory.</summary>
public sealed class NextReminder(Replica replica) : INextDue
{
    /// <inheritdoc/>
    public Instant? For(Account account, TeamId team) => replica.People.Of(account) is { } person
        ? replica.Team(team).RemindersOf(person.Id).Where(r => r.Rung is null).Select(r => (Instant?)r.At).Min()
        : null;
}
