using Bot.Basics;
using Bot.Commands;
using Bot.People;


namespace Bot.Dispatch;

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
    /// <param name="given">The other values that were given, as text by parameter name.</param>
    /// <param name="account">Who types.</param>
    /// <param name="team">In which team; null for the one that this person means without another hint.</param>
    /// <param name="token">Ends the wait.</param>
    /// <returns>At most 25, the most likely first; their <see cref="Suggestion.Start"/> is 0.</returns>
    Task<IReadOnlyList<Suggestion>> Complete(
        Command command, Parameter parameter, string typed, IReadOnlyDictionary<string, string> given, Account account, TeamId? team,
        CancellationToken token);

    /// <summary>The same where no other value was given.</summary>
    Task<IReadOnlyList<Suggestion>> Complete(
        Command command, Parameter parameter, string typed, Account account, TeamId? team, CancellationToken token);
}
