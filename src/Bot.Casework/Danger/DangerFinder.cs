using Bot.Routes;
using Bot.Triage;

namespace Bot.Danger;

/// <summary>Finds danger in words.</summary>
internal static class DangerFinder
{
    public static DangerKind? Of(string words)
    {
        var result = TriageEngine.Shipped.Triage(words);
        if (result.NotSure)
            return null;
        foreach (var answer in result.Routes)
            if (answer.Route.Id is RouteIds.Emergency)
                return DangerKind.Life;
            else if (answer.Route.Id is RouteIds.ChildProtection)
                return DangerKind.Child;
        return null;
    }
}
