using Bot.Basics;
using Bot.Commands;
using Bot.Views;

namespace Bot.Dispatch;

/// <summary>
/// Lets somebody into a team who is no member of it, for what a feature has to do with them. What such a visitor is shown is decided where
/// access to each document is decided; this says only whether they are heard at all. Never in a room.
/// </summary>
public interface IVisitors
{
    /// <summary>Whether somebody who is no member has anything to do in the team now.</summary>
    bool IsVisitor(TeamView team, PersonId person);

    /// <summary>Whether a command is open to visitors.</summary>
    bool MayRun(Command command);
}

/// <summary>The visitors of all features.</summary>
public sealed record Visitors(IReadOnlyList<IVisitors> All)
{
    /// <summary>Whether somebody who is no member has anything to do in the team now.</summary>
    public bool IsVisitor(TeamView team, PersonId person) => All.Any(v => v.IsVisitor(team, person));

    /// <summary>The role that a visitor has for a command: the one that it asks for, or a guest's.</summary>
    public Role RoleFor(TeamView team, PersonId person, Command command) =>
        All.Any(v => v.MayRun(command) && v.IsVisitor(team, person)) ? command.Role : Role.Guest;
}
