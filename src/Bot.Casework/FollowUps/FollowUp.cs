using Bot.Basics;
using NodaTime;

namespace Bot.FollowUps;

/// <summary>Something to look at again once a case is over, or meanwhile.</summary>
public sealed record FollowUp
{
    /// <summary>Short id within the case: "f1".</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>When to look.</summary>
    public required Instant At { get; init; }

    /// <summary>The zone in which that was said, as a tz database id.</summary>
    public required string Zone { get; init; }

    /// <summary>When it was set.</summary>
    public required Instant Made { get; init; }

    /// <summary>At what.</summary>
    public required string Text { get; init; }
}
