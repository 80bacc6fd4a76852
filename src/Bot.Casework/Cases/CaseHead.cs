using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>What access to a case is decided on, and what lists are made from; no content that anybody typed.</summary>
public sealed record CaseHead
{
    private readonly Ticks received, touched, acknowledged, closed, waitsUntil, firstUpdate;
    private ImmutableArray<Fact> facts = [];
    private ImmutableArray<LetIn> letIn = [];
    private ImmutableArray<long> partyKeys = [];

    /// <summary>The team whose case it is.</summary>
    public required TeamId Team { get; init; }

    /// <summary>Its number within the team.</summary>
    public required int Value { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; init; }

    /// <summary>When the report was received; clocks run from here.</summary>
    public required Instant Received { get => received.Instant ?? default; init => received = Ticks.Of(value); }

    /// <summary>When the reporter first heard that it arrived.</summary>
    public Instant? Acknowledged { get => acknowledged.Instant; init => acknowledged = Ticks.Of(value); }

    /// <summary>When it was closed last.</summary>
    public Instant? Closed { get => closed.Instant; init => closed = Ticks.Of(value); }

    /// <summary>When somebody last did something on it.</summary>
    public Instant Touched { get => touched.Instant ?? default; init => touched = Ticks.Of(value); }

    /// <summary>Until when it waits for somebody outside.</summary>
    public Instant? WaitsUntil { get => waitsUntil.Instant; init => waitsUntil = Ticks.Of(value); }

    /// <summary>When the reporter first had an update after the acknowledgement.</summary>
    public Instant? FirstUpdate { get => firstUpdate.Instant; init => firstUpdate = Ticks.Of(value); }

    /// <summary>What the parts of the case say of themselves; follows from them when it is saved.</summary>
    [JsonIgnore]
    public ImmutableArray<Fact> Facts { get => facts; init => facts = value; }

    /// <summary>What it is about.</summary>
    public ImmutableArray<CaseKind> Kinds { get; init; } = [];

    /// <summary>Who works on it.</summary>
    public ImmutableArray<PersonId> Investigators { get; init; } = [];

    /// <summary>Who must see nothing of it: by their own word, or because a party bears their name.</summary>
    public ImmutableArray<Recusal> Recusals { get; init; } = [];

    /// <summary>Who sees it though they are no members: outsiders, let in while nobody of the team, or less than half, may look.</summary>
    public ImmutableArray<LetIn> LetIn { get => letIn; init => letIn = value; }

    /// <summary>Stands for the names of its parties where cases with the same people are looked for; follows when it is saved.</summary>
    [JsonIgnore]
    public ImmutableArray<long> PartyKeys { get => partyKeys; init => partyKeys = value; }

    /// <summary>Who handed it in.</summary>
    public PersonId HandedInBy { get; init; }

    /// <summary>Whether only its investigators and leads see it.</summary>
    public bool Restricted { get; init; }

    /// <summary>Its own room, as "network address"; null where it has none.</summary>
    public string? Room { get; init; }

    /// <summary>The version of the case that this is the head of.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>The number as people write it.</summary>
    [JsonIgnore]
    public CaseNumber Number => new(Team.Value, Value);

    /// <summary>Its document.</summary>
    [JsonIgnore]
    public DocId Doc => DocOf(Value);

    /// <summary>The document of a case.</summary>
    public static DocId DocOf(int number) => new($"{Letter}:{number}");

    /// <summary>The letter of cases' documents.</summary>
    public const char Letter = 'c';

    /// <summary>Whether it still asks for work.</summary>
    [JsonIgnore]
    public bool IsOpen => State != CaseState.Closed;

    /// <summary>
    /// Its state once the reporter has heard: an acknowledged case that somebody has is looked into at once; one that is further along
    /// stays where it is.
    /// </summary>
    [JsonIgnore]
    public CaseState OnceAcknowledged => State switch
    {
        CaseState.New when Investigators.Length > 0 => CaseState.Investigating,
        CaseState.New => CaseState.Acknowledged,
        _ => State,
    };

    /// <summary>Whether something is so.</summary>
    public bool Has(CaseFact fact)
    {
        foreach (var known in Facts)
            if (known.Name == fact.Name)
                return true;
        return false;
    }

    /// <summary>The instant of a fact; null where it has none.</summary>
    public Instant? InstantOf(CaseFact fact)
    {
        foreach (var known in Facts)
            if (known.Name == fact.Name)
                return known.At;
        return null;
    }

    /// <summary>Whether a lead must still look at a recusal that a name brought about.</summary>
    [JsonIgnore]
    public bool AwaitsALead => Namesakes.Any();

    /// <summary>The recusals that a name brought about and no lead has looked at.</summary>
    [JsonIgnore]
    public IEnumerable<Recusal> Namesakes => Recusals.Where(r => r.Automatic && !r.Lifted);

    /// <summary>Whether somebody must see nothing of it who may read along in the team's rooms.</summary>
    public bool IsKeptFromRooms(Team? team) => Restricted || team is null || team.Members.Any(m => IsRecused(m.Person));

    /// <summary>Whether this person was let in from outside.</summary>
    public bool IsLetIn(PersonId person)
    {
        foreach (var letIn in LetIn)
            if (letIn.Person == person)
                return true;
        return false;
    }

    /// <summary>Takes a fact in while the document is read; nobody else has it yet.</summary>
    internal void ReadFact(Fact fact) => facts = facts.Add(fact);

    /// <summary>Takes in what stands at its end, while it is read.</summary>
    internal void ReadRest(ImmutableArray<LetIn> outsiders, ImmutableArray<long> keys) => (letIn, partyKeys) = (outsiders, keys);

    /// <summary>Whether this person must see nothing of it.</summary>
    public bool IsRecused(PersonId person)
    {
        foreach (var recusal in Recusals)
            if (recusal.Person == person && !recusal.Lifted)
                return true;
        return false;
    }
}

/// <summary>Somebody who is no member and may see a case.</summary>
/// <param name="Person">Who.</param>
/// <param name="At">Since when.</param>
/// <param name="By">The operator, or the clock.</param>
public sealed record LetIn(PersonId Person, Instant At, PersonId By);

/// <summary>Somebody kept away from a case.</summary>
/// <param name="Person">Who.</param>
/// <param name="At">Since when.</param>
/// <param name="Automatic">Because a party bears their name; stands until a lead who is not named confirms or lifts it.</param>
/// <param name="Lifted">Whether a lead lifted it.</param>
public sealed record Recusal(PersonId Person, Instant At, bool Automatic, bool Lifted = false);
