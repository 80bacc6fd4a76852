using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Documents;

/// <summary>
/// Something to be told: a reference, not a text. When it is told, access and truth are checked again and the words are made then.
/// All of it is ids and times and stands in the clear.
/// </summary>
public sealed record Notice
{
    /// <summary>Its reference; also the nonce where a network takes one.</summary>
    public required string Id { get; init; }

    /// <summary>To whom; null when it is for a room.</summary>
    public PersonId? Person { get; init; }

    /// <summary>To which room, as "network address"; only numbers, states and lateness go there.</summary>
    public string? Room { get; init; }

    /// <summary>Why, by the name of its type: "reminder", "due/promise".</summary>
    public required string Type { get; init; }

    /// <summary>The document it is about.</summary>
    public DocId? About { get; init; }

    /// <summary>What of it: a promise, a question, a reminder's id.</summary>
    public string? Subject { get; init; }

    /// <summary>The step of an escalation, from 0.</summary>
    public int Step { get; init; }

    /// <summary>When it should have been told: the instant of its own step, not of what it is about.</summary>
    public required Instant Due { get; init; }

    /// <summary>When it was committed.</summary>
    public required Instant Made { get; init; }

    /// <summary>
    /// Whether quiet hours do not hold it back: an emergency, or it follows within the hour from what the same person just did.
    /// </summary>
    public bool Urgent { get; init; }

    /// <summary>Whether a try to tell it was already begun: after a crash, such a one may be a repeat.</summary>
    public bool Tried { get; init; }

    /// <summary>The occasion without what it is about, as the audit names it: "due".</summary>
    public string Occasion => Type.Split('/')[0];
}
