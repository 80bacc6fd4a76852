using Bot.Basics;

namespace Bot.Routes;

/// <summary>One destination: whom to turn to, how, and what to mind. A team's settings may add people and addresses of its own.</summary>
public sealed record Route
{
    /// <summary>Stable id, one of <see cref="RouteIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>1 is the most urgent, 6 the least.</summary>
    public required int Urgency { get; init; }

    /// <summary>A title of a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The same as a place, behind "sent to".</summary>
    public required string Destination { get; init; }

    /// <summary>Who answers there.</summary>
    public required string Whom { get; init; }

    /// <summary>The address or the way; where it is a public address it is whole.</summary>
    public required string How { get; init; }

    /// <summary>The address alone where there is a fixed one; a team cannot change it.</summary>
    public string? Address { get; init; }

    /// <summary>What belongs into the message.</summary>
    public required IReadOnlyList<string> Include { get; init; }

    /// <summary>What not to do.</summary>
    public required IReadOnlyList<string> Avoid { get; init; }

    /// <summary>What to do at once, before or beside the message.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    /// <summary>Guidance topics behind it.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Where it goes when the accused sits at the destination.</summary>
    public required string WhenAccusedSitsThere { get; init; }

    /// <summary>A team may not switch it off.</summary>
    public bool Always { get; init; }

    /// <summary>May be told to anybody, a guest included.</summary>
    public bool Public { get; init; }
}
