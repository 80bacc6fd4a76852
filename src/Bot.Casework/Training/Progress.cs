using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;

namespace Bot.Training;

/// <summary>What somebody has answered so far; nobody but they see it.</summary>
public sealed record Progress : Document
{
    /// <summary>Whose.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Questions answered rightly at the last try.</summary>
    public ImmutableArray<string> Right { get; init; } = [];

    /// <summary>Questions answered otherwise at the last try; they come again.</summary>
    public ImmutableArray<string> Again { get; init; } = [];

    /// <summary>Scenarios thought about.</summary>
    public ImmutableArray<string> Scenarios { get; init; } = [];

    /// <inheritdoc/>
    public override DocId Doc => DocOf(Owner);

    /// <summary>The progress of a person.</summary>
    public static DocId DocOf(PersonId person) => new("g:" + person.Value);
}
