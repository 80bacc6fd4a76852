using System.Collections.Immutable;
using Bot.Commands;

namespace Bot.Cases;

/// <summary>What of a case is shown beside its card: one of its lists by name, or all.</summary>
public readonly record struct CaseSection(string Name)
{
    /// <summary>All of them.</summary>
    public static readonly CaseSection All = new("all");

    /// <summary>Whether a list of that name is wanted.</summary>
    public bool Wants(string name) => this == All || Name == name;
}

/// <summary>The names of the lists: the case's own, then those of its parts, then all. May stand in a room.</summary>
public sealed class CaseSectionType(CaseParts parts) : ParameterType<CaseSection>
{
    /// <inheritdoc/>
    public override bool FitsRooms => true;

    /// <inheritdoc/>
    public override ImmutableArray<string> Choices =>
        ["notes", "links", "parties", .. parts.All.Select(p => p.Section).OfType<string>(), CaseSection.All.Name];

    /// <inheritdoc/>
    public override object Chosen(string choice) => new CaseSection(choice);
}
