using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Delivery;

/// <summary>When something comes due next that will be told to one person alone: the end of a script waits a moment for it.</summary>
public interface INextDue
{
    /// <summary>The earliest instant that still waits to ring, past ones included; null for none.</summary>
    Instant? For(PersonId person, TeamView team);
}

/// <summary>What comes due next of all features.</summary>
public sealed class NextDue(IReadOnlyList<INextDue> all, Replica replica)
{
    /// <summary>The earliest instant for the person of an account; null for none.</summary>
    public Instant? For(Account account, TeamId team) =>
        replica.People.Of(account) is { } person ? all.Select(a => a.For(person.Id, replica.Team(team))).Min() : null;
}
