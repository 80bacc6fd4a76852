using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.Documents;
using NodaTime;

namespace Bot.Cases;

/// <summary>A case whole. Read only with a <see cref="Grant"/>.</summary>
public sealed record Case : Document
{
    private ImmutableArray<(string Json, object Part)> parts = [];

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

    /// <summary>The wait for somebody outside, if there is one.</summary>
    public OutsideWait? Wait { get; init; }

    /// <summary>How far the missing acknowledgement has been escalated.</summary>
    public EscalationState AcknowledgeRing { get; init; } = new();

    /// <summary>How it ended, while it is closed.</summary>
    public CaseOutcome? Outcome { get; init; }

    /// <summary>Why it ended so.</summary>
    public string? OutcomeReason { get; init; }

    /// <summary>Numbers of related cases of this team.</summary>
    public ImmutableArray<int> Related { get; init; } = [];

    /// <summary>Which parties bear a member's name by coincidence; null for none.</summary>
    public ImmutableArray<Coincidence>? Coincidences { get; init; }

    /// <summary>What a newer program has put in; kept as it is.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => Head.Doc;

    /// <inheritdoc/>
    public override Document Under(long version) => this with { Version = version, Head = Head with { Version = version } };

    /// <summary>Whether the reporter has not heard yet that the report arrived: of a case that was opened again, too.</summary>
    [JsonIgnore]
    public bool AwaitsAcknowledgement => Head is { IsOpen: true, Acknowledged: null };

    /// <summary>Whether anything was ever said to whoever reported it.</summary>
    [JsonIgnore]
    public bool HasSpokenToReporter => Parties.Any(p => p.Roles.Contains(PartyRole.Reporter) && p.Contacts.Length > 0);

    /// <summary>Whether the reporter is not the target. [Handling reports: third-party]</summary>
    public bool IsThirdParty =>
        Parties.Any(p => p.Roles.Contains(PartyRole.Target)) &&
        Parties.Any(p => p.Roles.Contains(PartyRole.Reporter) && !p.Roles.Contains(PartyRole.Target));

    /// <summary>What a part keeps in it; null for nothing.</summary>
    internal object? Part(string json)
    {
        foreach (var (name, part) in parts)
            if (name == json)
                return part;
        return null;
    }

    /// <summary>The case with a part changed.</summary>
    internal Case WithPart(string json, object part) => this with { parts = Put(json, part) };

    /// <summary>Takes a part in while the document is read; nobody else has it yet.</summary>
    internal void ReadPart(string json, object part) => parts = Put(json, part);

    private ImmutableArray<(string Json, object Part)> Put(string json, object part)
    {
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Json == json)
                return parts.SetItem(i, (json, part));
        return parts.Add((json, part));
    }
}
