using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Emergencies;

/// <summary>What may be going on.</summary>
public enum DangerKind
{
    /// <summary>Somebody's life or body: a threat, or somebody who may harm themselves. [Threats of harm]</summary>
    Life,

    /// <summary>A child: images of abuse, or somebody who asks a child for such. [Images involving minors]</summary>
    Child,

    /// <summary>Details by which a child can be found stand open. [Handling personal information]</summary>
    Exposed,
}

/// <summary>How it ended for the team.</summary>
public enum DangerEnd
{
    /// <summary>It was sent to where it belongs.</summary>
    Sent,

    /// <summary>Something was done at once.</summary>
    Acted,

    /// <summary>Somebody looked and found no danger.</summary>
    None,
}

/// <summary>Danger that the words of a case were found to speak of. It rings until somebody says what was done about it.</summary>
public sealed record NoticedDanger
{
    /// <summary>Its short id in the case: d1.</summary>
    public required string Id { get; init; }

    /// <summary>What may be going on.</summary>
    public required DangerKind Kind { get; init; }

    /// <summary>When the words came in.</summary>
    public required Instant At { get; init; }

    /// <summary>How many times it has rung.</summary>
    public int Rung { get; init; }

    /// <summary>When it rang last.</summary>
    public Instant? Last { get; init; }

    /// <summary>How it ended; null while nobody has said.</summary>
    public DangerEnd? End { get; init; }

    /// <summary>Who said so.</summary>
    public PersonId? EndedBy { get; init; }

    /// <summary>When they said so.</summary>
    public Instant? Ended { get; init; }

    /// <summary>What else they said.</summary>
    public string? Note { get; init; }

    /// <summary>Whether somebody must still say what was done.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => End is null;

    /// <summary>The same with how it ended.</summary>
    public NoticedDanger With(DangerEnd end, PersonId by, Instant at, string? note = null) =>
        this with { End = end, EndedBy = by, Ended = at, Note = note };
}
