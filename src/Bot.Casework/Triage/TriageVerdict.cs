using Bot.Routes;
using Language.Classifiers;

namespace Bot.Triage;

/// <summary>Turns the probabilities of the labels into routes. The borders were found on descriptions by hands that the
/// classifiers had not seen.</summary>
/// <param name="Labels">Labels shown, most urgent first.</param>
/// <param name="NotSure">Nothing is likely enough; what is shown is a guess.</param>
/// <param name="AskSafety">An emergency is not shown, and not out of the question.</param>
internal sealed record TriageVerdict(IReadOnlyList<int> Labels, bool NotSure, bool AskSafety)
{
    /// <summary>The likeliest of all is shown from here on.</summary>
    private const double ShowLikeliestEmergency = 0.07;

    /// <summary>From here on it is shown beside what often comes with a threat: exposed addresses, abused children, despair.</summary>
    private const double ShowBesideItsLike = 0.2;

    /// <summary>From here on it is shown beside a likelier route that may meet it.</summary>
    private const double ShowBeside = 0.45;

    /// <summary>From here on it is shown although nobody's harassment is likelier, or a route that seldom meets it.</summary>
    private const double ShowAgainst = 0.75;

    /// <summary>From here on it is at least asked about.</summary>
    private const double AskEmergency = 0.05;

    /// <summary>The likeliest route is shown, even where nobody's harassment is somewhat likelier: by this factor.</summary>
    private const double AgainstNone = 0.35;

    /// <summary>A second route that is more urgent than the likeliest one must be this likely, for it comes first.</summary>
    private const double ShowMoreUrgent = 0.45;

    /// <summary>A second route that is less urgent costs little.</summary>
    private const double ShowLessUrgent = 0.2;

    private const double TooLittle = 0.2;

    private static readonly int None = Array.IndexOf(TriageLabels.All, TriageLabels.None);
    private static readonly int Emergency = Array.IndexOf(TriageLabels.All, RouteIds.Emergency);
    private static readonly int[] ItsLike =
    [
        .. new[] { RouteIds.ChildProtection, RouteIds.Oversight, RouteIds.OutsideSupport }
            .Select(id => Array.IndexOf(TriageLabels.All, id)),
    ];

    public static TriageVerdict Of(LabelScores scores)
    {
        var likely = scores.Probabilities;
        var top = Enumerable.Range(0, likely.Length).MaxBy(label => likely[label]);
        var isEmergency = IsEmergency(likely);
        var best = Enumerable.Range(Emergency + 1, None - 1).MaxBy(label => likely[label]);
        var labels = new List<int>();
        if (isEmergency)
            labels.Add(Emergency);
        for (var label = Emergency + 1; label < None; label++)
            if (IsShown(likely, label, best, isEmergency))
                labels.Add(label);
        return new TriageVerdict(labels, likely[top] < TooLittle, !isEmergency && likely[Emergency] >= AskEmergency);
    }

    /// <summary>A route is so likely that it is answered however odd the words are.</summary>
    public static bool IsPlain(LabelScores scores) =>
        Enumerable.Range(0, scores.Probabilities.Length).Any(label => label != None && scores.Probabilities[label] >= ShowAgainst);

    private static bool IsEmergency(double[] likely)
    {
        var emergency = likely[Emergency];
        var other = Enumerable.Range(Emergency + 1, None).MaxBy(label => likely[label]);
        if (likely[other] <= emergency && emergency >= ShowLikeliestEmergency)
            return true;
        var mayMeet = other != None && RoutePairs.MayMeet(Emergency, other);
        var least = ItsLike.Contains(other) ? ShowBesideItsLike : mayMeet ? ShowBeside : ShowAgainst;
        return emergency >= least;
    }

    private static bool IsShown(double[] likely, int label, int best, bool isEmergency)
    {
        if (isEmergency && !RoutePairs.MayMeet(Emergency, label))
            return false;
        if (label == best)
            return likely[best] >= (isEmergency ? ShowLessUrgent : likely[None] * AgainstNone);
        return RoutePairs.MayMeet(label, best) && likely[label] >= (label < best ? ShowMoreUrgent : ShowLessUrgent);
    }
}
