using Bot.Commands;
using Bot.Texts;


namespace Bot.Dispatch;

/// <summary>What a transport shows for a request: a reply or a refusal, never both.</summary>
public sealed record Answer(Reply? Reply, Refusal? Refusal)
{
    /// <summary>The command that was understood; null where none was.</summary>
    public Command? Command { get; init; }

    /// <summary>What of that which input screens find was known before.</summary>
    internal System.Collections.Immutable.ImmutableArray<string> Known { get; init; } = [];

    /// <summary>The argument that a form should ask for next; null where nothing is missing or the command asks for nothing.</summary>
    public Parameter? Missing { get; init; }

    /// <summary>The plain words, for tests.</summary>
    public override string ToString() => Reply?.ToString() ?? Refusal!.ToString();
}
