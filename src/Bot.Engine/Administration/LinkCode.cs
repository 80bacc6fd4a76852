using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Administration;

/// <summary>
/// A one-time code that links a second account to a person. It stands nowhere in the clear: its id is a keyed hash of it.
/// </summary>
public sealed record LinkCode : Document
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The code's keyed hash; null in one of a program that still put the code itself there, which lasted ten minutes.</summary>
    public string? Hidden { get; init; }

    /// <summary>The person who asked for it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Until when it can be used.</summary>
    public required Instant Until { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => DocOf(Hidden ?? Code);

    /// <summary>The document of a code's keyed hash.</summary>
    public static DocId DocOf(string hidden) => new("l:" + hidden);
}
