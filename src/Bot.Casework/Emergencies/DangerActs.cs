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
