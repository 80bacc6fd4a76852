namespace Bot.Basics;

/// <summary>The id of a stored document within its slot; stands in the clear.</summary>
/// <param name="Value">One letter for the kind, a colon, and the rest.</param>
public readonly record struct DocId(string Value)
{
    /// <summary>The document of the team itself.</summary>
    public static readonly DocId Team = new("t:");

    /// <summary>The kind's letter.</summary>
    public char Kind => Value[0];

    /// <summary>What stands behind the kind.</summary>
    public string Rest => Value[2..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
