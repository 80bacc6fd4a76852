using System.Collections.Immutable;



namespace Bot.Texts;

/// <summary>A part of a reply.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(Text Text) : Block;

    /// <summary>A card: a title, named fields, a last line.</summary>
    public sealed record Card(Text Title, ImmutableArray<Field> Fields, Text? Foot = null) : Block;

    /// <summary>Lines under an optional heading; numbered where the order matters.</summary>
    public sealed record Lines(Text? Heading, ImmutableArray<Text> Items, bool Numbered = false) : Block;

    /// <summary>A table.</summary>
    public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<Text>> Rows) : Block;

    /// <summary>Things of which one is picked by its number, or pressed; two lines each where lines are short.</summary>
    public sealed record Picks(Text? Heading, ImmutableArray<Row> Items) : Block;

    /// <summary>What one can do next: buttons where the transport has them, else lines to type.</summary>
    public sealed record Actions(ImmutableArray<Choice> Items) : Block;

    /// <summary>A longer text in our light Markdown (guidance), rendered by each transport.</summary>
    public sealed record Markdown(string Source) : Block;
}

/// <summary>A named field of a card.</summary>
public sealed record Field(string Name, Text Value);

/// <summary>One of several things to pick from.</summary>
/// <param name="Words">What it is called and how it stands.</param>
/// <param name="Below">What it is about.</param>
/// <param name="Pick">What picking it does.</param>
public sealed record Row(Text Words, Text Below, Choice Pick);

/// <summary>Something to do next.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Line">The command it stands for; a line that ends in a blank wants more typed after it.</param>
public sealed record Choice(string Label, string Line)
{
    /// <summary>
    /// The values that the line gives, by parameter name, where a command asked back about one of them: they are run as they are, and
    /// the line is only shown. Null where the line says all.
    /// </summary>
    public ImmutableDictionary<string, string>? Values { get; init; }
}

/// <summary>
/// An answer. Its blocks go to the caller alone, whatever the place; only <see cref="ToRoom"/>, which can hold no content, is shown to a
/// room.
/// </summary>
public sealed record Reply(ImmutableArray<Block> Blocks, RoomText? ToRoom = null)
{
    /// <summary>A question that the next line answers, where a command asks back (a tree of questions); null otherwise.</summary>
    public Prompt? Next { get; init; }

    /// <summary>All that can be pressed, or picked by its number, in the order in which it is shown.</summary>
    public IEnumerable<Choice> Offered => Blocks
        .SelectMany(b => b switch
        {
            Block.Actions actions => actions.Items,
            Block.Picks rows => rows.Items.Select(r => r.Pick),
            _ => [],
        })
        .Concat(Next?.Choices ?? []);

    /// <summary>One paragraph.</summary>
    public static Reply Say(TextBuilder text) => new([new Block.Paragraph(text.Build())]);

    /// <summary>Adds a paragraph.</summary>
    public Reply And(TextBuilder text) => this with { Blocks = Blocks.Add(new Block.Paragraph(text.Build())) };

    /// <summary>Adds a block.</summary>
    public Reply And(Block block) => this with { Blocks = Blocks.Add(block) };

    /// <summary>Adds what one can do next.</summary>
    public Reply Then(params ReadOnlySpan<Choice> actions) => this with { Blocks = Blocks.Add(new Block.Actions([.. actions])) };

    /// <summary>Adds what a room is told of it.</summary>
    public Reply Aloud(RoomText text) => this with { ToRoom = text };

    /// <summary>The plain words, for tests.</summary>
    public override string ToString() => string.Join('\n', Blocks.Select(PlainText.Of));
}

/// <summary>A question put back: the caller's next line (or button) is appended to <paramref name="Line"/> and run.</summary>
/// <param name="Line">The command that takes the answer, up to the answer.</param>
/// <param name="Choices">The answers to choose from; empty for free words.</param>
public sealed record Prompt(string Line, ImmutableArray<Choice> Choices);
