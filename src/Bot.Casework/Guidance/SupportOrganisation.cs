namespace Bot.Guidance;

/// <summary>Somebody who can help where the team cannot: a hotline, an organisation, a list of such.</summary>
public sealed record SupportOrganisation
{
    /// <summary>Country of those that help people everywhere.</summary>
    public const string International = "international";

    /// <summary>Stable; a team's own entry of the same id takes its place.</summary>
    public string Id { get; init; } = "";

    /// <summary>As it calls itself.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it helps with: ids such as <c>suicide-prevention</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>ISO 3166 code, or <see cref="International"/>.</summary>
    public string Country { get; init; } = International;

    /// <summary>Languages that it answers in.</summary>
    public string Languages { get; init; } = "";

    /// <summary>How to reach it, as far as that is known.</summary>
    public string Reach { get; init; } = "";

    /// <summary>"us" where the modules name it without its address, and the address is ours.</summary>
    public string ReachBy { get; init; } = "";

    /// <summary>Whom it is for.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where it is named in the training modules.</summary>
    public string Source { get; init; } = "";

    /// <summary>"us" where the modules do not name it.</summary>
    public string GivenBy { get; init; } = "";

    /// <summary>Day of the last review, as yyyy-MM-dd.</summary>
    public string Reviewed { get; init; } = "";

    /// <summary>It may have closed, moved or changed its name.</summary>
    public bool Check { get; init; }

    /// <summary>What to check.</summary>
    public string CheckNote { get; init; } = "";

    /// <summary>It helps people everywhere.</summary>
    public bool IsInternational => string.Equals(Country, International, StringComparison.OrdinalIgnoreCase);
}
