using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Emergencies;

/// <summary>
/// Whether what was done at once was done about danger: somebody who can help was told. A block or a hidden revision helps nobody who may
/// harm themselves, and what is still to be done has not been done. Errs towards asking.
/// </summary>
internal static partial class DangerActs
{
    /// <summary>Whether the words say that it was sent to somebody who can help.</summary>
    /// <param name="what">As typed.</param>
    public static bool IsAboutDanger(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return ByClause().Split(what).Any(clause => Told().IsMatch(clause) && Whom().IsMatch(clause) && !Undone().IsMatch(clause));
    }

    private static bool IsAsked(string clause) => Told().IsMatch(clause) || Asked().IsMatch(clause);

    /// <summary>
    /// What of the danger that stands open is settled by it: what the place is for that it names; where it names none of the two, the
    /// one danger that there is, and none of several.
    /// </summary>
    /// <param name="open">What stands open.</param>
    /// <param name="what">As typed.</param>
    public static IReadOnlyList<NoticedDanger> Settled(ImmutableArray<NoticedDanger> open, string what)
    {
        ImmutableArray<NoticedDanger> grave = [.. open.Where(d => d.Kind != DangerKind.Exposed)];
        IEnumerable<NoticedDanger> told = IsAboutDanger(what) ? Meant(grave, what) : [];
        IEnumerable<NoticedDanger> hidden = IsHidden(what) ? open.Where(d => d.Kind == DangerKind.Exposed) : [];
        return [.. told, .. hidden];
    }

    /// <summary>Whether the words say that something was hidden, or that those who can were asked to.</summary>
    public static bool IsHidden(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return ByClause().Split(what).Any(clause =>
            !Undone().IsMatch(clause) && (Hidden().IsMatch(clause) || (IsAsked(clause) && ForExposed().IsMatch(clause))));
    }

    /// <summary>
    /// Which danger words are about that say something of it; empty where that cannot be told, as of several of a kind, of which a word may
    /// have been sent and the other come in since.
    /// </summary>
    public static IReadOnlyList<NoticedDanger> Meant(ImmutableArray<NoticedDanger> open, string words)
    {
        if (All().IsMatch(words))
            return open;
        var meant = Named(open, words);
        return meant.Length == meant.DistinctBy(d => d.Kind).Count() ? meant : [];
    }

    private static ImmutableArray<NoticedDanger> Named(ImmutableArray<NoticedDanger> open, string words)
    {
        var (life, child) = (ForLife().IsMatch(words), ForChild().IsMatch(words));
        var exposed = open.Any(d => d.Kind == DangerKind.Exposed) && ForExposed().IsMatch(words);
        if (!life && !child && !exposed)
            return open.Length == 1 ? open : [];
        return [.. open.Where(d => d.Kind switch { DangerKind.Life => life, DangerKind.Child => child, _ => exposed })];
    }

    [GeneratedRegex(@"^\s*(all|both|everything|each)( of (it|them|these))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(oversight\w*|stewards?|suppress\w*|hidden)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForExposed();

    [GeneratedRegex(@"\b(asked|requested|filed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(suppressed|oversighted|hid|hidden|rev-?del(eted|ed)?|revision-deleted|redacted|removed|deleted)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\bemergency\b(?! services)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForLife();

    [GeneratedRegex(@"\blegal-reports\b|\bchild[- ]protection\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForChild();

    [GeneratedRegex(@"[.;!?\n]|\bbut\b|\bthen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByClause();

    [GeneratedRegex(
        @"\b(sent|mailed|e-?mailed|wrote|written|told|called|phoned|rang|alerted|notified|informed|reported|forwarded|contacted|escalated"
        + @"|passed (it )?(on )?to|handed (it )?(over |on )?to|raised)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(
        @"\b(emergency|legal-reports|ca@|trust (&|and) safety|t ?& ?s|foundation|wmf|police|ambulance|authorit(y|ies)|emergency services"
        + @"|crisis (line|team)|welfare check|911|112|999|000|110|fire brigade|doctor|hospital)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    [GeneratedRegex(
        @"\b(not|never|nobody|no one|will|shall|should|would|could|must|going to|to be|about to|later|tomorrow|if|unless"
        + @"|whether|plan|plans|todo|to do|needs?|wants?|have to|has to|yet|before)\b|n't\b|n’t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undone();
}
