using Bot.Learning;

namespace Bot.Triage;

/// <summary>Turns the probabilities of the labels into routes. The borders were found on descriptions set aside.</summary>
/// <param name="Labels">Labels shown, most urgent first.</param>
/// <param name="NotSure">Nothing is likely enough; what is shown is a guess.</param>
/// <param name="AskSafety">An emergency is not shown, and not out of the question.</param>
internal sealed record TriageVerdict(IReadOnlyList<int> Labels, bool NotSure, bool AskSafety)
{
    /// <summary>From here on an emergency is shown.</summary>
    private const double ShowEmergency = 0.35;

    /// <summary>From here on it is shown when nothing else is likelier.</summary>
    private const double ShowLikeliestEmergency = 0.2;

    /// <summary>From here on it is shown whatever else is likelier.</summary>
    private const double ShowAgainstAll = 0.85;

    /// <summary>By so much a route that seldom meets an emergency may be likelier.</summary>
    private const double Gap = 0.2;

    /// <summary>From here on it is at least asked about.</summary>
    private const double AskEmergency = 0.06;

    /// <summary>A second route that is more urgent than the likeliest one must be this likely, for it comes first.</summary>
    private const double ShowMoreUrgent = 0.55;

    /// <summary>A second route that is less urgent costs little.</summary>
    private const double ShowLessUrgent = 0.15;

    private const double TooLittle = 0.2;

    private static readonly int None = Array.IndexOf(TriageTraining.Labels, TriageTraining.None);
    private static readonly int Emergency = Array.IndexOf(TriageTraining.Labels, RouteIds.Emergency);
    private static readonly int Oversight = Array.IndexOf(TriageTraining.Labels, RouteIds.Oversight);

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

    private static bool IsEmergency(double[] likely)
    {
        var emergency = likely[Emergency];
        var other = Enumerable.Range(Emergency + 1, None).MaxBy(label => likely[label]);
        if (likely[other] < emergency)
            return emergency >= ShowLikeliestEmergency;
        if (emergency >= ShowAgainstAll || other == Oversight && emergency >= ShowEmergency)
            return true;
        return other != None && emergency >= ShowEmergency && likely[other] - emergency < Gap;
    }

    private static bool IsShown(double[] likely, int label, int best, bool isEmergency)
    {
        if (isEmergency && !RoutePairs.MayMeet(Emergency, label))
            return false;
        if (label == best)
            return likely[best] >= (isEmergency ? ShowLessUrgent : likely[None]);
        return RoutePairs.MayMeet(label, best) && likely[label] >= (label < best ? ShowMoreUrgent : ShowLessUrgent);
    }
}
