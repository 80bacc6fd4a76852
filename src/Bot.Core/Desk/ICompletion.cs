using Bot.Commands;
using Bot.People;

namespace Bot.Desk;

/// <summary>What can be typed next; shows nobody anything that they may not see.</summary>
public interface ICompletion
{
    /// <summary>What can stand at the cursor of a line.</summary>
    /// <param name="line">The line so far.</param>
    /// <param name="cursor">Where in it, in UTF-16 units.</param>
    /// <param name="account">Who types.</param>
    /// <param name="team">In which team.</param>
    /// <param name="token">Ends the wait.</param>
    Task<IReadOnlyList<Suggestion>> Complete(string line, int cursor, Account account, TeamId team, CancellationToken token);

    /// <summary>Which values of one parameter begin as typed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="parameter">One of its parameters.</param>
    /// <param name="typed">What was typed of the value; may be empty.</param>
    /// <param name="account">Who types.</param>
    /// <param name="team">In which team; null for the one that this person means without another hint.</param>
    /// <param name="token">Ends the wait.</param>
    /// <returns>At most 25, the most likely first; their <see cref="Suggestion.Start"/> is 0.</returns>
    Task<IReadOnlyList<Suggestion>> Complete(Command command, Parameter parameter, string typed, Account account, TeamId? team, CancellationToken token);
}

/// <summary>Something that can be typed next.</summary>
/// <param name="Value">What stands there afterwards.</param>
/// <param name="About">What it is; a state, a role or the parameter's meaning, never case content.</param>
/// <param name="Start">Where the part of the line begins that it replaces, up to the cursor.</param>
public sealed record Suggestion(string Value, string About, int Start = 0)
{
    /// <summary>Whether a blank should follow, because the word is whole.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Those of which the value begins as typed.</summary>
    public static IEnumerable<Suggestion> Starting(string typed, IEnumerable<Suggestion> all) =>
        all.Where(s => s.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
