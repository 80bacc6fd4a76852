using Bot.Routes;
using static Bot.Routes.RouteIds;

namespace Bot.Triage;

/// <summary>
/// Who does a destination's work where a project does not have it: stewards where there are no oversighters or checkusers, and so on. Each
/// list ends with one that no team can switch off, so that nobody is left without an answer.
/// </summary>
internal static class RouteStandIns
{
    private static readonly Dictionary<string, string[]> ById = new(StringComparer.Ordinal)
    {
        [Oversight] = [RouteIds.Stewards],
        [Legal] = [TrustAndSafety],
        [Arbitrators] = [Functionaries, TrustAndSafety],
        [CheckUsers] = [RouteIds.Stewards],
        [Functionaries] = [Arbitrators, Administrator, TrustAndSafety],
        [Bureaucrats] = [RouteIds.Stewards],
        [SmallWikis] = [RouteIds.Stewards],
        [ExternalSite] = [TrustAndSafety],
        [RouteIds.Commons] = [Administrator, RouteIds.Stewards],
        [Administrator] = [Noticeboard, RouteIds.Stewards],
        [Noticeboard] = [Administrator, RouteIds.Stewards],
        [OutsideSupport] = [TrustAndSafety],
    };

    /// <summary>The routes, each that is off replaced by the next that does its work; most urgent first, none twice.</summary>
    public static IReadOnlyList<Route> Of(IEnumerable<Route> routes, Func<Route, bool> isOn) =>
        [.. routes.Select(route => isOn(route) ? route : Next(route, isOn)).Distinct().OrderBy(RouteTable.All.ToList().IndexOf)];

    private static Route Next(Route route, Func<Route, bool> isOn) =>
        ById[route.Id].Select(RouteTable.Of).First(other => other.Always || isOn(other));
}
