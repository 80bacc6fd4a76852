using System.Collections.Immutable;
using Bot.People;
using Bot.Promises;
using NodaTime;

namespace Bot.Cases;

/// <summary>Somebody in a case.</summary>
public sealed record Party
{
    /// <summary>Short id within the case: "p1".</summary>
    public required string Id { get; init; }

    /// <summary>The name, as on the wiki.</summary>
    public required string Name { get; init; }

    /// <summary>The parts they play; somebody who reports for themselves is reporter and target.</summary>
    public ImmutableArray<PartyRole> Roles { get; init; } = [];

    /// <summary>How to reach them.</summary>
    public string? Reach { get; init; }

    /// <summary>In which language.</summary>
    public string? Language { get; init; }

    /// <summary>What was said to them, and when.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];
}

/// <summary>Something said to a party.</summary>
public sealed record Contact(Instant At, PersonId By, string Said);

/// <summary>A piece of evidence by address; never a copy of it.</summary>
/// <param name="Url">The diff or page.</param>
/// <param name="Shows">A word on what it shows.</param>
/// <param name="KeptAt">Where a copy is kept, because evidence gets suppressed.</param>
/// <param name="Sha256">The copy's SHA-256, in hexadecimal, if known.</param>
public sealed record EvidenceLink(string Url, string Shows, string? KeptAt = null, string? Sha256 = null);

/// <summary>What an entry of the timeline is.</summary>
public enum EntryKind { Opened, Note, Contact, State, Assigned, Party, Link, Promise, Question, Act, Wait, Recusal, Closed, Reopened, Development }

/// <summary>Something that happened in a case.</summary>
public sealed record CaseEntry(Instant At, PersonId By, EntryKind Kind, string Text);

/// <summary>A question put to a party or a colleague, with a date to chase it on. [Contact users in a timely manner]</summary>
public sealed record Question
{
    /// <summary>Short id within the case: "q1".</summary>
    public required string Id { get; init; }

    /// <summary>Who asked; the chase comes back to them.</summary>
    public required PersonId By { get; init; }

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
    public Ring Ring { get; init; } = new();
}

/// <summary>Something done before any paper. [Immediate action]</summary>
public sealed record ImmediateAct(string Id, Instant At, PersonId By, string What, bool WrittenUp = false);

/// <summary>A wait for somebody outside. It pauses the no-activity and answer clocks, never a promise.</summary>
public sealed record OutsideWait(string For, Instant Since, Instant Until, string Zone, bool Told = false);
