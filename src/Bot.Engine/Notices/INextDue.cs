using Bot.Basics;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Notices;

/// <summary>When something comes due next that will be told to one person alone: the end of a script waits a moment for it.</summary>
public interface INextDue
{
    /// <summary>The earliest instant that still waits to ring, past ones included; null for none.</summary>
    Instant? For(PersonId person, TeamView team);
}

/// <summary>What comes due next of all features.</summary>
public sealed class NextDue(IReadOnlyList<INextDue> all, ReadModel readModel)
{
    /// <summary>The earliest instant for the person of an account; null for none.</summary>
    public Instant? For(Account account, TeamId team) =>
        readModel.People.Of(account) is { } person ? all.Select(a => a.For(person.Id, readModel.Team(team))).Min() : null;
}
