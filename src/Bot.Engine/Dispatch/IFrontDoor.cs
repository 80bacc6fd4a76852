using Bot.Commands;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>The one way in for requests, as transports see it.</summary>
public interface IFrontDoor
{
    /// <summary>Runs one request and answers it. Never throws for anything that a caller or the store can cause.</summary>
    Task<Answer> Run(Request request, CancellationToken token);

    /// <summary>
    /// Why an answer that was typed into a form would be refused for what it names, though it can be read; null where nothing speaks
    /// against it, or nothing can be known now.
    /// </summary>
    /// <param name="request">Who fills which command, where, and the values that are given already.</param>
    /// <param name="parameter">What is answered.</param>
    /// <param name="typed">The answer.</param>
    /// <param name="token">Ends the wait.</param>
    Task<Refusal?> Wrong(Request request, Parameter parameter, string typed, CancellationToken token);

    /// <summary>What the values of a whole form were understood as, before it is run. Changes nothing, and never throws.</summary>
    /// <param name="request">Who fills which command, where, and the values.</param>
    /// <param name="token">Ends the wait.</param>
    Task<Understanding> Understand(Request request, CancellationToken token);

    /// <summary>What must be said at once about an answer that was typed into a form, before the form is through; mostly nothing.</summary>
    /// <param name="command">The command that the form fills; null for none.</param>
    /// <param name="words">As typed.</param>
    IReadOnlyList<Block> Look(Command? command, string words);

    /// <summary>
    /// The same in a line each, for all that a form holds: where it ends, or shows all, what was said before has scrolled off.
    /// </summary>
    /// <param name="command">The command that the form fills.</param>
    /// <param name="values">Its values so far, as typed.</param>
    IReadOnlyList<Block> Last(Command command, IReadOnlyDictionary<string, string> values);
}
