using Bot.People;
using static Bot.Routes.RouteIds;

namespace Bot.Routes;

/// <summary>
/// Who does the work of a destination that a team's project does not have: stewards where there are no oversighters, and so on. Each
/// row ends at one that cannot be switched off, so that nothing that went somewhere goes nowhere.
/// </summary>
public static class StandIns
{
    private static readonly Dictionary<string, string[]> rows = new(StringComparer.Ordinal)
    {
        [Oversight] = [RouteIds.Stewards],
        [Legal] = [TrustAndSafety],
        [Arbitrators] = [Functionaries, RouteIds.Stewards],
        [CheckUsers] = [RouteIds.Stewards],
        [Functionaries] = [Arbitrators, TrustAndSafety],
        [Bureaucrats] = [RouteIds.Stewards],
        [SmallWikis] = [RouteIds.Stewards],
        [ExternalSite] = [TrustAndSafety],
        // A picture of a person without consent is a private matter before it is one of files.
        [RouteIds.Commons] = [Oversight, RouteIds.Stewards],
        [Administrator] = [SmallWikis, RouteIds.Stewards],
        [Noticeboard] = [Administrator, Functionaries, SmallWikis, RouteIds.Stewards],
        [OutsideSupport] = [TrustAndSafety],
    };

    /// <summary>The routes of an answer as a team has them, most urgent first.</summary>
    public static IReadOnlyList<Route> Of(Team? team, IEnumerable<Route> routes) =>
        [.. routes.Select(r => Of(team, r)).Distinct().OrderBy(r => r.Urgency)];

    /// <summary>The route itself, where a team has it; else the next that does its work.</summary>
    public static Route Of(Team? team, Route route) => RouteCommands.IsOn(team, route)
        ? route
        : rows[route.Id].Select(RouteTable.Of).First(next => RouteCommands.IsOn(team, next));
}
