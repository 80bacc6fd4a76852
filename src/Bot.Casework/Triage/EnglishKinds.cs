using Bot.Languages;
using Bot.Routes;
using Language.Phrases;

namespace Bot.Triage;

/// <summary>
/// Kinds of English descriptions that the models often take for another: despair in a few words, adults who want pictures of children,
/// intimate pictures of adults, naked art, edits that are followed, and threats that hurt nobody. A table of kinds; the first that fits
/// decides.
/// </summary>
internal static class EnglishKinds
{
    private const string Code = "en";

    private static readonly (Func<Seen, bool> Fits, string[] Adds, string[] Drops)[] Kinds =
    [
        (IsUnwell, [RouteIds.Emergency], []),
        (IsAfterAChild, [RouteIds.Emergency, RouteIds.TrustAndSafety], [RouteIds.Functionaries, RouteIds.Commons]),
        (seen => seen.Has("bare") && seen.Has("art") && !seen.Has("face") && !seen.Has("minor"), [],
            [RouteIds.ChildProtection, RouteIds.Emergency, RouteIds.Oversight, RouteIds.Commons]),
        (IsIntimate, [RouteIds.Oversight, RouteIds.TrustAndSafety, RouteIds.Commons], [RouteIds.ChildProtection, RouteIds.ExternalSite]),
        (seen => seen.Has("follow") && seen.Has("edits") && !seen.Has("outside"), [RouteIds.Functionaries],
            [RouteIds.Emergency, RouteIds.Noticeboard, RouteIds.Stewards]),
        (seen => seen.Has("face") && seen.Has("lead") && !seen.Has("bare"), [RouteIds.Administrator],
            [RouteIds.Noticeboard, RouteIds.Commons]),
        (seen => seen.Has("law") && !seen.Has("violent"), [], [RouteIds.Emergency]),
        (seen => seen.Has("calm") && !seen.Has("violent") && !seen.Has("law"), [], [RouteIds.Emergency]),
    ];

    /// <summary>Puts a result right where one of the kinds fits.</summary>
    public static TriageResult Told(TriageResult result, string words)
    {
        var seen = new Seen(DangerPhrases.Book(Code), PhraseText.Of(words));
        foreach (var (fits, adds, drops) in Kinds)
            if (fits(seen))
                return With(result, adds, drops);
        return result;
    }

    private static bool IsUnwell(Seen seen) => seen.Has("unwell") && (!seen.Has("tale") || seen.IsPlain("unwell") && seen.Has("violent"));

    private static bool IsAfterAChild(Seen seen) =>
        seen.Has("wants") && seen.Has("picture") && seen.Near("minor", "picture") && !seen.Has("grown") && !seen.Has("art");

    private static bool IsIntimate(Seen seen) =>
        seen.Has("bare") && seen.Has("picture") && seen.Near("bare", "adult") && (!seen.Has("minor") || seen.Has("grown"));

    private static TriageResult With(TriageResult result, string[] adds, string[] drops)
    {
        var known = result.Routes.ToDictionary(answer => answer.Route.Id, StringComparer.Ordinal);
        var kept = known.Keys.Where(id => !drops.Contains(id)).Union(adds);
        var routes = kept.OrderBy(id => Array.IndexOf(TriageLabels.All, id))
            .Select(id => known.GetValueOrDefault(id) ?? new TriageAnswer(RouteTable.Of(id), ForeignWords.Sureness, [])).ToArray();
        var mayAsk = result.AskSafety && !drops.Contains(RouteIds.Emergency) && !adds.Contains(RouteIds.Emergency);
        return result with { Routes = routes, AskSafety = mayAsk, NotSure = result.NotSure && adds.Length == 0 };
    }

    /// <summary>What stands in a description.</summary>
    private sealed record Seen(PhraseBook Book, PhraseText Text)
    {
        public bool Has(string role) => Book.Find(role, Text).Count > 0;

        public bool IsPlain(string role) => Book.Find(role, Text).Any(hit => hit.IsPlain);

        public bool Near(string role, string other)
        {
            var others = Book.Find(other, Text);
            return Book.Find(role, Text).Any(hit => others.Any(near => hit.From(near) <= Book.Reach));
        }
    }
}
