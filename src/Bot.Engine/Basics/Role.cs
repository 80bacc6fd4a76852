namespace Bot.Basics;

/// <summary>What somebody may do in a team; each includes the ones before it.</summary>
public enum Role
{
    /// <summary>Anybody unknown, or known but not identified.</summary>
    Guest,

    /// <summary>An on-call administrator: asks where things go, hands in reports that they cannot read back.</summary>
    Admin,

    /// <summary>Works on the cases of the team that they may see.</summary>
    Investigator,

    /// <summary>Also members, rooms, settings, restricting, the audit.</summary>
    Lead,
}
