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

    /// <summary>What the card calls a list, and one of its things.</summary>
    public override string? Meant(string typed)
    {
        var word = typed.ToLowerInvariant();
        return word switch
        {
            "people" or "persons" or "who" => "parties",
            "evidence" or "diffs" or "urls" => "links",
            _ => Choices.FirstOrDefault(c => c == word + "s" || c == word.Replace(' ', '-') || (c == "parties" && word == "party")),
        };
    }

    /// <inheritdoc/>
    public override object Chosen(string choice) => new CaseSection(choice);
}
