using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.Cases;
using NodaTime;

namespace Bot.Tasks;

/// <summary>Something that a member is to do in a case by a date. It lives in the case, and goes with it.</summary>
public sealed record CaseTask
{
    /// <summary>Short id within the case: "t1".</summary>
    public required string Id { get; init; }

    /// <summary>Who is to do it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Who gave it, to themselves or to a colleague.</summary>
    public required PersonId By { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant Made { get; init; }

    /// <summary>By when.</summary>
    public required Instant At { get; init; }

    /// <summary>The zone in which that was said, as a tz database id.</summary>
    public required string Zone { get; init; }

    /// <summary>When it was said to be done.</summary>
    public Instant? Done { get; init; }

    /// <summary>How far its reminders have come.</summary>
    public EscalationState Ring { get; init; } = new();

    /// <summary>Whether it is still to be done.</summary>
    [JsonIgnore]
    public bool IsOpen => Done is null;
}
