using Bot.Basics;

namespace Bot.People;

/// <summary>The teams of this installation, as the operator's configuration names them.</summary>
public sealed record TeamNames(IReadOnlyList<TeamId> All)
{
    /// <summary>More than so many are not all brought up to date for one request.</summary>
    private const int Few = 16;

    private readonly HashSet<TeamId> set = [.. All];

    /// <summary>Whether there are so few that all may be looked at whenever one is.</summary>
    public bool AreFew => All.Count <= Few;

    /// <summary>Whether it is one of them.</summary>
    public bool Has(TeamId team) => set.Contains(team);
}
