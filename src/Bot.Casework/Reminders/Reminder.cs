using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
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

    /// <summary>Whether it follows within the hour from what its owner just did, so that quiet hours do not hold it back.</summary>
    [JsonIgnore]
    public bool IsUrgent => At - Made <= Duration.FromHours(1);

    /// <inheritdoc/>
    public override DocId Doc => DocOf(Id);

    /// <summary>The document of a reminder.</summary>
    public static DocId DocOf(string id) => new("r:" + id);
}
