namespace Language.Classifiers;

/// <summary>What a model says about one text, by label.</summary>
/// <param name="Margins">Distance from the border between the label and the rest; positive is inside.</param>
/// <param name="Probabilities">The second look at all of it; empty for a model without one.</param>
/// <param name="Nearest">Sum of the cosines of the label's three nearest examples.</param>
/// <param name="Net">What the small network says: logarithms of odds; zeros for a model without one.</param>
/// <param name="Hints">Those of the reading.</param>
/// <param name="Likeness">Cosine of the nearest example of all.</param>
public sealed record LabelScores(
    double[] Margins, double[] Probabilities, double[] Nearest, double[] Net, double[] Hints, double Likeness)
{
    /// <summary>The log-odds of yes by the hidden layer; 0 for a model without one.</summary>
    public double Hidden { get; init; }
}
