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

    /// <summary>
    /// What of the danger that stands open is settled by it: what the place is for that it names; where it names none of the two, the
    /// one danger that there is, and none of several.
    /// </summary>
    /// <param name="open">What stands open.</param>
    /// <param name="what">As typed.</param>
    public static IReadOnlyList<NoticedDanger> Settled(ImmutableArray<NoticedDanger> open, string what) =>
        IsAboutDanger(what) ? Meant(open, what) : [];

    /// <summary>Which danger words are about that say something of it; empty where that cannot be told.</summary>
    public static IReadOnlyList<NoticedDanger> Meant(ImmutableArray<NoticedDanger> open, string words)
    {
        var (life, child) = (ForLife().IsMatch(words), ForChild().IsMatch(words));
        if (!life && !child)
            return open.Length == 1 ? open : [];
        return [.. open.Where(d => d.Kind == DangerKind.Life ? life : child)];
    }

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
