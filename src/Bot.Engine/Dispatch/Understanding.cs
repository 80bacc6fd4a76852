using System.Collections.Immutable;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>What the values of a form were understood as, found before anything is done.</summary>
public sealed record Understanding
{
    /// <summary>Nothing to show: sent as it is, it is refused or says what is missing, and changes nothing.</summary>
    public static readonly Understanding None = new();

    /// <summary>What must be read before it; mostly nothing.</summary>
    public ImmutableArray<Block> First { get; init; } = [];

    /// <summary>
    /// Each value by its parameter's name, as it was understood; texts and names whole. Empty where there is nothing to show.
    /// </summary>
    public ImmutableArray<Field> Values { get; init; } = [];

    /// <summary>Why one of them would be refused for what it names; null where nothing speaks against any.</summary>
    public Refusal? Refusal { get; init; }
}
