using Bot.Emergencies;
using Bot.Languages;
using Bot.Models;
using Bot.Routes;
using Language.Phrases;

namespace Bot.Triage;

/// <summary>
/// Kinds of English descriptions that the models often take for another: despair in a few words, adults who want pictures of children,
/// intimate pictures of adults, naked art, edits that are followed, and threats that hurt nobody. A table of kinds; the first that fits
/// decides. (The finder of danger in the place of the first kind was tried: three more false alarms of eighty, one emergency fewer.)
/// </summary>
internal static class EnglishKinds
{
    private const string Code = "en";

    /// <summary>Where nothing is left, a kind may know where it goes, or that nobody can tell.</summary>
    private static readonly string[] NobodyCanTell = [];

    private static readonly Kind[] Kinds =
    [
        new(seen => seen.IsHarmless, [],
            [RouteIds.Emergency, RouteIds.ChildProtection, RouteIds.Legal, RouteIds.OutsideSupport, RouteIds.Arbitrators],
            [RouteIds.Noticeboard]),
        new(seen => seen.Has("vanishes") && !seen.Has("violent") && !seen.Has("law"), [],
            [RouteIds.Emergency, RouteIds.Legal], NobodyCanTell),
        new(IsUnwell, [RouteIds.Emergency], []),
        new(seen => seen.IsBareOrder, [RouteIds.Emergency, RouteIds.Administrator], [RouteIds.Noticeboard, RouteIds.Functionaries]),
        new(IsOfAnArticle, [], [RouteIds.Emergency]),
        new(IsMadeForChildren, [], [RouteIds.ChildProtection, RouteIds.Emergency]),
        new(seen => seen.Has("short-to"), [RouteIds.Administrator], [RouteIds.Noticeboard, RouteIds.Functionaries]) { Asks = true },
        new(seen => seen.Has("urged") && !seen.Has("unwell"), [RouteIds.Administrator], [RouteIds.Oversight]),
        new(IsAfterAChild, [RouteIds.Emergency, RouteIds.TrustAndSafety], [RouteIds.Functionaries, RouteIds.Commons]),
        new(IsArt, [],
            [
                RouteIds.ChildProtection, RouteIds.Emergency, RouteIds.Oversight, RouteIds.Commons, RouteIds.Noticeboard,
                RouteIds.Administrator,
            ]),
        new(IsIntimate,
            [RouteIds.Oversight, RouteIds.TrustAndSafety, RouteIds.Commons], [RouteIds.ChildProtection, RouteIds.ExternalSite]),
        new(seen => seen.Has("follow") && seen.Has("edits") && !seen.Has("outside"), [RouteIds.Functionaries],
            [RouteIds.Emergency, RouteIds.Noticeboard, RouteIds.Stewards, RouteIds.ExternalSite]),
        new(seen => seen.Has("asks-why") && !seen.Has("violent") && !seen.Has("law"), [RouteIds.Functionaries],
            [
                RouteIds.Emergency, RouteIds.CheckUsers, RouteIds.TrustAndSafety, RouteIds.Noticeboard, RouteIds.Administrator,
                RouteIds.Arbitrators, RouteIds.Legal, RouteIds.Stewards, RouteIds.OutsideSupport, RouteIds.ExternalSite,
            ]),
        new(seen => seen.Has("reverted") && !seen.Has("outside") && !seen.Has("violent"), [RouteIds.Functionaries],
            [RouteIds.Noticeboard, RouteIds.Stewards, RouteIds.TrustAndSafety, RouteIds.ExternalSite]),
        new(seen => IsAttackName(seen) && seen.Has("global"), [RouteIds.Stewards], []),
        new(IsAttackName, [RouteIds.Oversight, RouteIds.Stewards, RouteIds.Administrator],
            [RouteIds.Noticeboard, RouteIds.Functionaries, RouteIds.TrustAndSafety]),
        new(seen => seen.Near("letters", "spread") && !seen.Has("violent") && !seen.Has("law"), [RouteIds.Oversight],
            [RouteIds.Emergency, RouteIds.Noticeboard, RouteIds.Administrator, RouteIds.ExternalSite]),
        new(seen => seen.Near("press", "attacks") && !seen.Has("violent") && !seen.Has("law"), [RouteIds.ExternalSite],
            [RouteIds.Emergency, RouteIds.Noticeboard, RouteIds.Administrator, RouteIds.Functionaries]),
        new(IsOfAnOffice, [], [RouteIds.Oversight, RouteIds.Stewards, RouteIds.Emergency, RouteIds.Legal]),
        new(seen => seen.Has("face") && seen.Has("lead") && !seen.Has("bare"), [RouteIds.Functionaries, RouteIds.Administrator],
            [RouteIds.Noticeboard, RouteIds.Commons]),
        new(seen => seen.Has("law") && !seen.Has("violent"), [], [RouteIds.Emergency], [RouteIds.Legal]),
        new(seen => seen.Has("forum") && !seen.Has("violent") && !seen.Has("law"), [], [RouteIds.Emergency], [RouteIds.Noticeboard]),
        new(seen => seen.Has("calm") && !seen.Has("violent") && !seen.Has("law"), [], [RouteIds.Emergency], NobodyCanTell),
    ];

    /// <summary>Puts a result right where one of the kinds fits.</summary>
    public static TriageResult Told(TriageResult result, string words)
    {
        var seen = Seen.Of(words);
        return Array.Find(Kinds, kind => kind.Fits(seen)) is { } fitting ? With(result, fitting) : result;
    }

    /// <summary>Whether a few letters say what a description of so few words would else leave open: that somebody is to die.</summary>
    public static bool SayInShort(string words) => Seen.Of(words) is var seen && (IsShort(seen) || seen.Has("short-to"));

    private static bool IsUnwell(Seen seen) => IsShort(seen)
        || (seen.Has("unwell") && (!seen.Has("tale") || (seen.IsPlain("unwell") && seen.Has("violent"))));

    /// <summary>The letters stand for kilometres too, behind how many.</summary>
    private static bool IsShort(Seen seen) => seen.Places("short").Any(at => at == 0 || !IsCount(seen.Text.Words[at - 1]));

    private static bool IsCount(string word) => char.IsAsciiDigit(word[0]) || counts.Contains(word);

    private static readonly HashSet<string> counts =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "fifty", "hundred", "thousand", "few",
        "several", "many", "some", "more", "of", "in", "square", "per", "the",
    ];

    private static bool IsAttackName(Seen seen) => seen.Near("account", "insult") || seen.Near("account", "outs");

    /// <summary>
    /// The number or address of a place that is open to everybody, as an article gives it: nobody's private detail. Whose it is else stands
    /// in the words.
    /// </summary>
    private static bool IsOfAnOffice(Seen seen) => seen.Near("office", "reach") && (seen.Has("in-article") || seen.Has("mistaken"))
        && !seen.Has("someones") && !seen.Has("mine") && !seen.Has("minor") && !seen.Has("violent") && !seen.Has("law");

    /// <summary>What an article says of somebody's death is no news of anybody here.</summary>
    private static bool IsOfAnArticle(Seen seen) => seen.Near("article-says", "died") && !seen.Has("here");

    /// <summary>A choir or a book of children is no child that anybody is after.</summary>
    private static bool IsMadeForChildren(Seen seen) => seen.Has("for-children")
        && !seen.Has("bare") && !seen.Has("wants") && !seen.Has("violent") && !seen.Has("unwell");

    private static bool IsArt(Seen seen) => (seen.Has("bare") || seen.Has("genitals")) && seen.Has("art") && !seen.Has("face")
        && (!seen.Has("minor") || seen.Has("holy"));

    private static bool IsAfterAChild(Seen seen) =>
        seen.Has("wants") && seen.Has("picture") && seen.Near("minor", "picture") && !seen.Has("grown") && !seen.Has("art");

    private static bool IsIntimate(Seen seen) =>
        seen.Has("bare") && seen.Has("picture") && seen.Near("bare", "adult") && (!seen.Has("minor") || seen.Has("grown"));

    /// <summary>A result that has some routes besides and others not.</summary>
    public static TriageResult With(TriageResult result, string[] adds, string[] drops) =>
        With(result, new Kind(_ => true, adds, drops));

    private static TriageResult With(TriageResult result, Kind kind)
    {
        var known = result.Routes.ToDictionary(answer => answer.Route.Id, StringComparer.Ordinal);
        var kept = known.Keys.Where(id => !kind.Drops.Contains(id)).Union(kind.Adds).ToArray();
        var isOpen = kept.Length == 0 && kind.IfNone is { Length: 0 };
        var ids = kept.Length == 0 ? kind.IfNone ?? [] : kept;
        var routes = ids.OrderBy(id => Array.IndexOf(TriageLabels.All, id))
            .Select(id => known.GetValueOrDefault(id) ?? new TriageAnswer(RouteTable.Of(id), ForeignWords.Sureness, [])).ToArray();
        var isSaid = known.ContainsKey(RouteIds.Emergency) || kind.Adds.Contains(RouteIds.Emergency);
        var mayAsk = !isSaid && (kind.Asks || (result.AskSafety && !kind.Drops.Contains(RouteIds.Emergency)));
        var isGuess = result.NotSure && kind.Adds.Length == 0 && kept.Length > 0;
        return result with { Routes = routes, AskSafety = mayAsk, NotSure = isOpen || isGuess };
    }

    /// <summary>A kind of description, and what it does to the routes that were learnt.</summary>
    /// <param name="Fits">Whether a description is of the kind.</param>
    /// <param name="Adds">Routes that it always has.</param>
    /// <param name="Drops">Routes that it never has.</param>
    /// <param name="IfNone">Where it goes when nothing is left; empty where nobody can tell; null where it is nobody's harassment.</param>
    private sealed record Kind(Func<Seen, bool> Fits, string[] Adds, string[] Drops, string[]? IfNone = null)
    {
        /// <summary>Whether it is asked first whether anybody may be in danger.</summary>
        public bool Asks { get; init; }
    }

    /// <summary>What stands in a description.</summary>
    private sealed record Seen(PhraseText Text)
    {
        private static readonly PhraseBook Danger = DangerPhrases.Book(Code);
        private static readonly PhraseBook Own = English.Phrases("kinds.txt");

        public static Seen Of(string words) => new(PhraseText.Of(words))
        {
            IsBareOrder = DangerFinderOrder.IsAll(DangerFinderSentence.Of(words)),
            IsHarmless = DangerFinderHarmless.Is(words) && DangerFinder.All(words).Grave is null,
        };

        public bool IsBareOrder { get; private init; }

        public bool IsHarmless { get; private init; }

        public bool Has(string role) => Find(role).Any();

        public bool IsPlain(string role) => Find(role).Any(hit => hit.IsPlain);

        public IEnumerable<int> Places(string role) => Find(role).Select(hit => hit.First);

        public bool Near(string role, string other)
        {
            var others = Find(other).ToList();
            return Find(role).Any(hit => others.Any(near => hit.From(near) <= Own.Reach));
        }

        private IEnumerable<PhraseHit> Find(string role) => Danger.Find(role, Text).Concat(Own.Find(role, Text));
    }
}
