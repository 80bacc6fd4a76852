using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Administration;

/// <summary>A one-time code that links a second account to a person.</summary>
public sealed record LinkCode : Document
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The person who asked for it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Until when it can be used.</summary>
    public required Instant Until { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => DocOf(Code);

    /// <summary>The document of a code.</summary>
    public static DocId DocOf(string code) => new("l:" + code);
}
