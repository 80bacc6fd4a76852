using Bot.People;
using Bot.Storing;
using NodaTime;

namespace Bot.Reminders;

/// <summary>A personal reminder; nobody else sees it.</summary>
public sealed record Reminder : Document
{
    /// <summary>Its short id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>When to remind.</summary>
    public required Instant At { get; init; }

    /// <summary>The zone in which that was said.</summary>
    public required string Zone { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant Made { get; init; }

    /// <summary>Of what.</summary>
    public required string Text { get; init; }

    /// <summary>When it rang; null while it waits.</summary>
    public Instant? Rung { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => DocId.OfReminder(Id);
}

/// <summary>When a member is next told their daily lines.</summary>
public sealed record Agenda : Document
{
    /// <summary>Whose.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>When next.</summary>
    public required Instant Next { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => DocId.OfAgenda(Owner);
}

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
    public override DocId Doc => DocId.OfLink(Code);
}
