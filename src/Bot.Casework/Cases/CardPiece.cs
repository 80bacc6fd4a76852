using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Something with its place on a card: lower ones come first, the case's own stand at whole tens.</summary>
public readonly record struct Placed<T>(int Place, T Item);

/// <summary>A list that a card leaves out until it is asked for.</summary>
/// <param name="Name">The word that asks for it; empty for one that is shown only with all.</param>
/// <param name="Block">The list.</param>
public sealed record CardSection(string Name, Block.Lines Block);

/// <summary>What a part says on a case's card.</summary>
public sealed record CardPiece
{
    /// <summary>Nothing.</summary>
    public static readonly CardPiece None = new();

    /// <summary>
    /// Named fields. The case's own: 10 state, 20 whose, 30 received, 40 about, 50 people, 60 waits, 80 evidence, 90 related.
    /// </summary>
    public ImmutableArray<Placed<Field>> Fields { get; init; } = [];

    /// <summary>Lists on request. The case's own: 10 people, 20 evidence, 50 notes.</summary>
    public ImmutableArray<Placed<CardSection>> Sections { get; init; } = [];

    /// <summary>What is missing. The case's own: 10 acknowledgement, 20 hands, 40 reporter, 50 a word with the target.</summary>
    public ImmutableArray<Placed<Text>> Missing { get; init; } = [];

    /// <summary>What one can do next. The case's own: 10 acknowledge, 20 note or take, 40 read on.</summary>
    public ImmutableArray<Placed<Choice>> Next { get; init; } = [];
}
