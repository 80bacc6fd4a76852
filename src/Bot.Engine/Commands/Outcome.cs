using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Texts;

namespace Bot.Commands;

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

    /// <summary>What of that which input screens find was known and said before, by their names: it is said in a line.</summary>
    public ImmutableArray<string> Known { get; init; } = [];

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
