using Bot.People;


namespace Bot.Basics;

/// <summary>What one commit can touch atomically: one team, or the people who stand above the teams.</summary>
/// <param name="Tag">The hash tag of its keys.</param>
public readonly record struct Slot(string Tag)
{
    /// <summary>Persons, accounts and link codes. No team can be called so: a team name holds no dot.</summary>
    public static readonly Slot People = new("people.");

    /// <summary>Whether this is the people's slot.</summary>
    public bool IsPeople => this == People;

    /// <summary>The team's slot.</summary>
    public static Slot Of(TeamId team) => new(team.Value);

    /// <summary>The team of a team's slot.</summary>
    public TeamId Team => new(Tag);

    /// <inheritdoc/>
    public override string ToString() => Tag;
}
