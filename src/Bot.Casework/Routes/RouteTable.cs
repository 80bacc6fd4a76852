namespace Bot.Routes;

/// <summary>All routes, most urgent first.</summary>
public static class RouteTable
{
    private static readonly Dictionary<string, Route> ById;

    static RouteTable()
    {
        All = [.. UrgentRoutes.All, .. ProjectRoutes.All, .. PlainRoutes.All];
        ById = All.ToDictionary(route => route.Id, StringComparer.Ordinal);
    }

    /// <summary>The sixteen of them, in the order of <see cref="RouteIds.All"/>.</summary>
    public static IReadOnlyList<Route> All { get; }

    /// <summary>What ends every answer that does not name the emergency line itself: it is public, and it saves lives.</summary>
    public const string SafetyLine =
        "If anybody may be in danger: emergency@wikimedia.org, now. "
        + "Suspected images of child abuse: legal-reports@wikimedia.org, the URL only.";

    /// <summary>The route of that id, or null.</summary>
    public static Route? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The route of an id that the program itself knows.</summary>
    internal static Route Of(string id) => ById[id];
}
