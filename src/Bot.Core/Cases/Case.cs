using System.Collections.Immutable;
using Bot.Promises;
using Bot.Storing;
using NodaTime;

namespace Bot.Cases;

/// <summary>A case whole. Read only with a <see cref="Grant"/>.</summary>
public sealed record Case : Document
{
    /// <summary>What access is decided on; follows from the rest, see <see cref="CaseEdits.Refreshed"/>.</summary>
    public required CaseHead Head { get; init; }

    /// <summary>What it is about, in the words of whoever opened it.</summary>
    public required string Summary { get; init; }

    /// <summary>How the report came.</summary>
    public ReportChannel Channel { get; init; } = ReportChannel.Other;

    /// <summary>Who is in it.</summary>
    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>Wikis concerned, as hosts ("en.wikipedia.org").</summary>
    public ImmutableArray<string> Wikis { get; init; } = [];

    /// <summary>Evidence, by address.</summary>
    public ImmutableArray<EvidenceLink> Links { get; init; } = [];

    /// <summary>All that happened, oldest first.</summary>
    public ImmutableArray<CaseEntry> Entries { get; init; } = [];

    /// <summary>Who promised whom what by when.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];

    /// <summary>Questions whose answers are waited for.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>What was done at once, before any paper.</summary>
    public ImmutableArray<ImmediateAct> Acts { get; init; } = [];

    /// <summary>The wait for somebody outside, if there is one.</summary>
    public OutsideWait? Wait { get; init; }

    /// <summary>How far the ladder of the acknowledgement clock has climbed.</summary>
    public Ring AcknowledgeRing { get; init; } = new();

    /// <summary>How it ended, while it is closed.</summary>
    public CaseOutcome? Outcome { get; init; }

    /// <summary>Why it ended so.</summary>
    public string? OutcomeReason { get; init; }

    /// <summary>Numbers of related cases of this team.</summary>
    public ImmutableArray<int> Related { get; init; } = [];

    /// <inheritdoc/>
    public override DocId Doc => Head.Doc;

    /// <summary>Whether the reporter is not the target. [Handling reports: third-party]</summary>
    public bool IsThirdParty =>
        Parties.Any(p => p.Roles.Contains(PartyRole.Target)) &&
        Parties.Any(p => p.Roles.Contains(PartyRole.Reporter) && !p.Roles.Contains(PartyRole.Target));
}
