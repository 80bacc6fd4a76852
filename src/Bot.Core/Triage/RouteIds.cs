using System.Collections.Immutable;

namespace Bot.Triage;

/// <summary>The ids of the routes; stable.</summary>
public static class RouteIds
{
    /// <summary>All of them, most urgent first.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "emergency", "child-protection", "oversight", "stewards", "trust-and-safety", "legal", "arbitrators", "checkusers", "functionaries",
        "bureaucrats", "small-wikis", "external-site", "commons", "administrator", "noticeboard", "outside-support",
    ];
}
