using Bot.Learning;

namespace Bot.Triage;

/// <summary>Turns the probabilities of the labels into routes.</summary>
/// <param name="Labels">Labels shown, most urgent first.</param>
/// <param name="NotSure">Nothing is likely enough.</param>
/// <param name="AskSafety">An emergency is neither likely nor out of the question.</param>
internal sealed record TriageVerdict(IReadOnlyList<int> Labels, bool NotSure, bool AskSafety)
{
    /// <summary>From here on an emergency is shown.</summary>
    private const double ShowEmergency = 0.4;

    /// <summary>From here on it is at least asked about.</summary>
    private const double AskEmergency = 0.06;

    /// <summary>A second route that is more urgent than the likeliest one must be this likely, for it comes first.</summary>
    private const double ShowMoreUrgent = 0.5;

    /// <summary>A second route that is less urgent costs little.</summary>
    private const double ShowLessUrgent = 0.35;

    private const double TooLittle = 0.12;

    private static readonly int None = Array.IndexOf(TriageTraining.Labels, TriageTraining.None);
    private static readonly int Emergency = Array.IndexOf(TriageTraining.Labels, RouteIds.Emergency);

    public static TriageVerdict Of(LabelScores scores, Reading reading)
    {
        var likely = scores.Probabilities;
        var top = Enumerable.Range(0, likely.Length).MaxBy(label => likely[label]);
        var labels = new List<int>();
        for (var label = 0; label < None; label++)
            if (IsShown(label, top, likely))
                labels.Add(label);
        var shown = labels.Contains(Emergency);
        var sure = likely[top] >= TooLittle && reading.Words.Count > 0;
        return new TriageVerdict(sure ? labels : [.. labels.Where(label => label == Emergency)], !sure && !shown, !shown && likely[Emergency] >= AskEmergency);
    }

    private static bool IsShown(int label, int top, double[] likely)
    {
        if (label == Emergency)
            return likely[label] >= ShowEmergency;
        if (label == top)
            return true;
        return likely[label] >= (label < top || top == None ? ShowMoreUrgent : ShowLessUrgent);
    }
}
