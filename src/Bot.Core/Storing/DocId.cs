using Bot.Cases;
using Bot.People;

namespace Bot.Storing;

/// <summary>The id of a stored document within its slot; stands in the clear.</summary>
/// <param name="Value">One letter for the kind, a colon, and the rest.</param>
public readonly record struct DocId(string Value)
{
    /// <summary>The document of the team itself.</summary>
    public static readonly DocId Team = new("t:");

    /// <summary>The team's escalation contacts.</summary>
    public static readonly DocId Contacts = new("k:");

    /// <summary>The team's rota.</summary>
    public static readonly DocId Rota = new("o:");

    /// <summary>The kind's letter.</summary>
    public char Kind => Value[0];

    /// <summary>What stands behind the kind.</summary>
    public string Rest => Value[2..];

    /// <summary>The document of a person.</summary>
    public static DocId Of(PersonId person) => new("p:" + person.Value);

    /// <summary>The document of a case.</summary>
    public static DocId OfCase(int number) => new($"c:{number}");

    /// <summary>The document of a personal reminder.</summary>
    public static DocId OfReminder(string id) => new("r:" + id);

    /// <summary>What a member is told in a daily message.</summary>
    public static DocId OfAgenda(PersonId person) => new("a:" + person.Value);

    /// <summary>A person's progress in training.</summary>
    public static DocId OfProgress(PersonId person) => new("g:" + person.Value);

    /// <summary>A code that links a second account.</summary>
    public static DocId OfLink(string code) => new("l:" + code);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
