using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.Cases;
using Bot.People;
using Bot.Times;
using NodaTime;

namespace Bot.Promises;

/// <summary>To whom something was promised.</summary>
public enum PromiseTo { Reporter, Target, Accused, Team }

/// <summary>What was promised. Nobody can promise an outcome by a date, so there is no such value. [Promises]</summary>
public enum PromiseOf { Update, Answer }

/// <summary>How a promise stands.</summary>
public enum PromiseState { Open, Kept, Moved, Broken }

/// <summary>Who promised whom what by when.</summary>
public sealed record Promise
{
    /// <summary>Short id within the case: "p1".</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is to keep.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>To whom.</summary>
    public PromiseTo To { get; init; } = PromiseTo.Reporter;

    /// <summary>What.</summary>
    public PromiseOf Of { get; init; } = PromiseOf.Update;

    /// <summary>When it was given.</summary>
    public required Instant Made { get; init; }

    /// <summary>By when.</summary>
    public required Instant At { get; init; }

    /// <summary>The zone in which that was said, as a tz database id.</summary>
    public required string Zone { get; init; }

    /// <summary>The zone of its owner's nights, as a tz database id; null where it was given before these were kept.</summary>
    public string? OwnerZone { get; init; }

    /// <summary>Its owner's quiet hours when it came to them; null where they had set none.</summary>
    public QuietHours? OwnerQuiet { get; init; }

    /// <summary>What it is about.</summary>
    public string Note { get; init; } = "";

    /// <summary>How it stands; a moved promise is open again under its new date, its moves tell the rest.</summary>
    public PromiseState State { get; init; } = PromiseState.Open;

    /// <summary>When it was kept, or given up.</summary>
    public Instant? Ended { get; init; }

    /// <summary>Its earlier dates.</summary>
    public ImmutableArray<Move> Moves { get; init; } = [];

    /// <summary>How far it has been escalated.</summary>
    public EscalationState Ring { get; init; } = new();

    /// <summary>Whether somebody still waits for it.</summary>
    [JsonIgnore]
    public bool IsOpen => State == PromiseState.Open;

    /// <summary>When its present span began: when it was made, or moved last.</summary>
    [JsonIgnore]
    public Instant Since => Moves.Length > 0 ? Moves[^1].On : Made;
}

/// <summary>A promise's change of date.</summary>
/// <param name="From">The date it had.</param>
/// <param name="On">When it was moved.</param>
/// <param name="By">By whom.</param>
/// <param name="Told">Whether the person it was given to was told; null while that question is open.</param>
public sealed record Move(Instant From, Instant On, PersonId By, bool? Told)
{
    /// <summary>Whether notice was given before it broke.</summary>
    public bool WithNotice => Told == true && On < From;
}
