using System.Collections.Immutable;

namespace Bot.Texts;

/// <summary>A "no" that says what was wrong and what would be right. Loses nothing that was typed.</summary>
/// <param name="Kind">Which sort of no; a label for metrics.</param>
/// <param name="What">What was wrong, and what would be right.</param>
public sealed record Refusal(RefusalKind Kind, Text What)
{
    /// <summary>What must be read before it; mostly nothing.</summary>
    public ImmutableArray<Block> First { get; init; } = [];

    /// <summary>What one can do instead.</summary>
    public ImmutableArray<Choice> Instead { get; init; } = [];

    /// <summary>The name of the argument that it is about; null where it is about none. A form asks for that one again.</summary>
    public string? About { get; init; }

    /// <summary>Whether that argument was left out, so that a form may ask for it.</summary>
    public bool IsOfMissing { get; init; }

    /// <summary>The same, with ways out.</summary>
    public Refusal Or(params ReadOnlySpan<Choice> actions) => this with { Instead = [.. actions] };

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', [.. First.Select(PlainText.Of), What.ToString()]);
}

/// <summary>The sorts of "no".</summary>
public enum RefusalKind
{
    /// <summary>No such command, or it was typed wrongly.</summary>
    Usage,

    /// <summary>An argument is not what it should be.</summary>
    Argument,

    /// <summary>Not for this caller, or there is no such thing for them.</summary>
    Forbidden,

    /// <summary>Not in this state, or somebody was first.</summary>
    State,

    /// <summary>Not in this place.</summary>
    Place,

    /// <summary>A question that must be answered first.</summary>
    Question,

    /// <summary>Something we depend on is down.</summary>
    Unavailable,
}
