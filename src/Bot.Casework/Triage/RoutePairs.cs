using Bot.Routes;
using static Bot.Routes.RouteIds;

namespace Bot.Triage;

/// <summary>
/// Which routes one description may need at once. The others exclude one another: what goes to the noticeboard holds nothing private,
/// what one administrator closes is not subtle.
/// </summary>
internal static class RoutePairs
{
    private static readonly HashSet<(int, int)> Together =
    [
        .. Pairs(Emergency, ChildProtection, Oversight, RouteIds.Stewards, TrustAndSafety, Legal, Arbitrators, CheckUsers, ExternalSite,
            OutsideSupport),
        .. Pairs(ChildProtection, Oversight, RouteIds.Stewards, ExternalSite),
        .. Pairs(Oversight, RouteIds.Stewards, TrustAndSafety, Legal, Arbitrators, CheckUsers, ExternalSite, RouteIds.Commons,
            Administrator),
        .. Pairs(RouteIds.Stewards, TrustAndSafety, Arbitrators, CheckUsers, SmallWikis),
        .. Pairs(TrustAndSafety, Legal, ExternalSite, OutsideSupport),
        .. Pairs(Legal, Administrator, ExternalSite, OutsideSupport),
        .. Pairs(Arbitrators, CheckUsers, Functionaries, Bureaucrats),
        .. Pairs(CheckUsers, Administrator, ExternalSite),
        .. Pairs(ExternalSite, RouteIds.Commons, OutsideSupport),
        .. Pairs(SmallWikis, Administrator),
        .. Pairs(Functionaries, OutsideSupport),
    ];

    /// <summary>By the numbers of the labels, in either order; a route goes with itself.</summary>
    public static bool MayMeet(int one, int other) => one == other || Together.Contains((Math.Min(one, other), Math.Max(one, other)));

    private static IEnumerable<(int, int)> Pairs(string one, params string[] others) =>
        others.Select(other => (Number(one), Number(other)))
            .Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)));

    private static int Number(string id) => Array.IndexOf(TriageLabels.All, id);
}
