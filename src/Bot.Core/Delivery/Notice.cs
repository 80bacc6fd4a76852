using Bot.People;
using NodaTime;

namespace Bot.Delivery;

/// <summary>Why something is told.</summary>
public enum Occasion
{
    /// <summary>A promise or clock comes due soon.</summary>
    HeadsUp,

    /// <summary>It is due now.</summary>
    Due,

    /// <summary>It is overdue; the ladder's step says who is told.</summary>
    Overdue,

    /// <summary>A personal reminder.</summary>
    Reminder,

    /// <summary>The daily lines of a person.</summary>
    Digest,

    /// <summary>The person was given a case, or it was passed on.</summary>
    Assigned,

    /// <summary>A question's answer should be chased.</summary>
    Chase,

    /// <summary>A wait for somebody outside has come to its end.</summary>
    WaitOver,

    /// <summary>Something is overdue and undelivered, or cannot be read.</summary>
    Alarm,

    /// <summary>A member was recused, or stepped back: their work needs hands.</summary>
    HandOn,

    /// <summary>A duty begins or ends.</summary>
    Duty,

    /// <summary>A colleague has sent something somewhere.</summary>
    Sent,

    /// <summary>Contacts have not been confirmed for too long.</summary>
    Stale,
}

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

    /// <summary>Why.</summary>
    public required Occasion Occasion { get; init; }

    /// <summary>The case it is about.</summary>
    public int? Case { get; init; }

    /// <summary>The promise, clock, reminder or question it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The ladder's step, from 0.</summary>
    public int Step { get; init; }

    /// <summary>When it should have been told: the instant of its own rung, not of what it is about.</summary>
    public required Instant Due { get; init; }

    /// <summary>When it was committed.</summary>
    public required Instant Made { get; init; }

    /// <summary>Whether quiet hours do not hold it back: an emergency, or it follows within the hour from what the same person just did.</summary>
    public bool Urgent { get; init; }

    /// <summary>Whether a try to tell it was already begun: after a crash, such a one may be a repeat.</summary>
    public bool Tried { get; init; }
}
