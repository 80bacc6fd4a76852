using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.Cases;
using Bot.People;
using NodaTime;

namespace Bot.Questions;

/// <summary>A question put to a party or a colleague, with a date to chase it on. [Contact users in a timely manner]</summary>
public sealed record Question
{
    /// <summary>Short id within the case: "q1".</summary>
    public required string Id { get; init; }

    /// <summary>In whose hands it is: the chase comes back to them.</summary>
    public required PersonId By { get; init; }

    /// <summary>Who asked, where it has come into other hands since.</summary>
    public PersonId? AskedBy { get; init; }

    /// <summary>Whom they asked.</summary>
    public required string Whom { get; init; }

    /// <summary>What they asked.</summary>
    public required string Text { get; init; }

    /// <summary>When they asked.</summary>
    public required Instant Asked { get; init; }

    /// <summary>When to chase it.</summary>
    public required Instant ChaseAt { get; init; }

    /// <summary>The zone in which that was said.</summary>
    public required string Zone { get; init; }

    /// <summary>When the answer came.</summary>
    public Instant? Answered { get; init; }

    /// <summary>How far its chase has come.</summary>
    public EscalationState Ring { get; init; } = new();

    /// <summary>Who put the question, in whoever's hands it is now.</summary>
    [JsonIgnore]
    public PersonId Asker => AskedBy ?? By;

    /// <summary>The same in other hands.</summary>
    public Question InHandsOf(PersonId heir) => this with { By = heir, AskedBy = Asker == heir ? null : Asker };

    /// <summary>Whether an answer is still waited for.</summary>
    [JsonIgnore]
    public bool IsOpen => Answered is null;
}
