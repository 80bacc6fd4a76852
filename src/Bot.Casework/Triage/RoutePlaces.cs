using Bot.Routes;
using static Bot.Routes.RouteIds;

namespace Bot.Triage;

/// <summary>
/// What a destination is called where one says that something went there: its title says when it is right, not who reads it.
/// </summary>
internal static class RoutePlaces
{
    private static readonly Dictionary<string, string> ById = new(StringComparer.Ordinal)
    {
        [Emergency] = "the emergency address",
        [ChildProtection] = "the child-protection address",
        [Oversight] = "the oversighters",
        [RouteIds.Stewards] = "the stewards",
        [TrustAndSafety] = "Trust & Safety",
        [Legal] = "the Foundation's legal team",
        [Arbitrators] = "the arbitrators",
        [CheckUsers] = "the checkusers",
        [Functionaries] = "the functionaries",
        [Bureaucrats] = "the bureaucrats",
        [SmallWikis] = "those who look after small wikis",
        [ExternalSite] = "the other site",
        [RouteIds.Commons] = "Commons",
        [Administrator] = "an administrator",
        [Noticeboard] = "the noticeboard",
        [OutsideSupport] = "a support organisation",
    };

    /// <summary>As it stands in a sentence.</summary>
    public static string Of(Route route) => ById[route.Id];
}
