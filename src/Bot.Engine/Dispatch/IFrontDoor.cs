using Bot.Commands;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>The one way in for requests, as transports see it.</summary>
public interface IFrontDoor
{
    /// <summary>Runs one request and answers it. Never throws for anything that a caller or the store can cause.</summary>
    Task<Answer> Run(Request request, CancellationToken token);

    /// <summary>What must be said at once about an answer that was typed into a form, before the form is through; mostly nothing.</summary>
    /// <param name="command">The command that the form fills.</param>
    /// <param name="words">As typed.</param>
    IReadOnlyList<Block> Look(Command command, string words);
}
