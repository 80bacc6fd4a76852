using Bot.Languages;
using Bot.Routes;

namespace Bot.Triage;

/// <summary>
/// What is answered on words that are not English: what phrases found, and nothing else. Where they found nothing the answer is open,
/// and safety is asked about first.
/// </summary>
internal static class ForeignWords
{
    /// <summary>Phrases are written by us and not learnt: as sure as that makes.</summary>
    public const double Sureness = 0.8;

    public static TriageResult Triage(SpokenText spoken)
    {
        var routes = Routes(spoken.Danger).Select(id => new TriageAnswer(RouteTable.Of(id), Sureness, [])).ToArray();
        var isAnswered = routes.Length > 0;
        var asks = spoken.Kind == SpokenKind.Other && !spoken.Danger.HasFlag(Danger.Life);
        return new TriageResult(routes, NotSure: !isAnswered, AskSafety: asks) { Language = spoken.Said };
    }

    /// <summary>An English report that quotes somebody in another language: the quoted danger is added to its routes.</summary>
    public static TriageResult Added(TriageResult result, Danger danger)
    {
        var known = result.Routes.Select(answer => answer.Route.Id).ToHashSet(StringComparer.Ordinal);
        var urgent = Routes(danger & (Danger.Life | Danger.Child)).Where(id => !known.Contains(id)).ToArray();
        if (urgent.Length == 0)
            return result;
        var added = urgent.Select(id => new TriageAnswer(RouteTable.Of(id), Sureness, []));
        return result with
        {
            Routes = [.. result.Routes.Concat(added).OrderBy(answer => Array.IndexOf(TriageLabels.All, answer.Route.Id))],
            AskSafety = result.AskSafety && !danger.HasFlag(Danger.Life),
        };
    }

    private static IEnumerable<string> Routes(Danger danger)
    {
        if (danger.HasFlag(Danger.Life))
            yield return RouteIds.Emergency;
        if (danger.HasFlag(Danger.Child))
            yield return RouteIds.ChildProtection;
        if (danger.HasFlag(Danger.Privacy))
            yield return RouteIds.Oversight;
    }
}
