namespace Bot.Routes;

/// <summary>
/// The fixed destinations of triage. The ids are stable: commands, contacts, tests and measurements name a route by them.
/// </summary>
public static class RouteIds
{
    public const string Emergency = "emergency";
    public const string ChildProtection = "child-protection";
    public const string Oversight = "oversight";
    public const string Stewards = "stewards";
    public const string TrustAndSafety = "trust-and-safety";
    public const string Legal = "legal";
    public const string Arbitrators = "arbitrators";
    public const string CheckUsers = "checkusers";
    public const string Functionaries = "functionaries";
    public const string Bureaucrats = "bureaucrats";
    public const string SmallWikis = "small-wikis";
    public const string ExternalSite = "external-site";
    public const string Commons = "commons";
    public const string Administrator = "administrator";
    public const string Noticeboard = "noticeboard";
    public const string OutsideSupport = "outside-support";

    /// <summary>All of them, most urgent first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Emergency, ChildProtection, Oversight, Stewards, TrustAndSafety, Legal, Arbitrators, CheckUsers, Functionaries, Bureaucrats,
        SmallWikis, ExternalSite, Commons, Administrator, Noticeboard, OutsideSupport,
    ];
}
