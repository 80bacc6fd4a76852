using System.Collections.Immutable;
using Bot.Storing;
using Bot.Texts;

namespace Bot.Desk;

/// <summary>What a command decided: an answer and changes as plain data, or a refusal. It has touched nothing.</summary>
public sealed record Outcome
{
    /// <summary>What the caller is told if the changes hold.</summary>
    public Reply? Reply { get; init; }

    /// <summary>What is to be done.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Documents whose reading is audited although nothing changed.</summary>
    public ImmutableArray<DocId> Noted { get; init; } = [];

    /// <summary>What the audit says beside the command's name: ids, states, counts; never what people typed.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Why not; then nothing else is set.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>An answer that changes nothing.</summary>
    public static implicit operator Outcome(Reply reply) => new() { Reply = reply };

    /// <summary>A "no".</summary>
    public static implicit operator Outcome(Refusal refusal) => new() { Refusal = refusal };

    /// <summary>An answer that changes nothing.</summary>
    public static Outcome FromReply(Reply reply) => reply;

    /// <summary>A "no".</summary>
    public static Outcome FromRefusal(Refusal refusal) => refusal;

    /// <summary>An answer with changes.</summary>
    public static Outcome Of(Reply reply, params ReadOnlySpan<Change> changes) => new() { Reply = reply, Changes = [.. changes] };
}

/// <summary>A "no" that says what was wrong and what would be right. Loses nothing that was typed.</summary>
/// <param name="Kind">Which sort of no; a label for metrics.</param>
/// <param name="What">What was wrong, and what would be right.</param>
public sealed record Refusal(RefusalKind Kind, Text What)
{
    /// <summary>What one can do instead.</summary>
    public ImmutableArray<Choice> Instead { get; init; } = [];

    /// <summary>The same, with ways out.</summary>
    public Refusal Or(params ReadOnlySpan<Choice> actions) => this with { Instead = [.. actions] };

    /// <inheritdoc/>
    public override string ToString() => What.ToString();
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
