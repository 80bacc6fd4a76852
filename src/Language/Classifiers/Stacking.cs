namespace Language.Classifiers;

/// <summary>
/// The second look: a logistic regression for every label over what the first classifiers say of all labels, learnt on examples by
/// hands whose examples they had not seen: somebody new will write like none of them. It knows that one label at 0.9 speaks against
/// another at 0.5.
/// </summary>
/// <param name="Labels">How many labels.</param>
/// <param name="Weights">
/// For each label the weights of all margins, all nearest sums, all that the network says, the hints, and a constant.
/// </param>
internal sealed record Stacking(int Labels, float[] Weights)
{
    private int Width => Weights.Length / Labels;

    public double[] Probabilities(LabelScores scores)
    {
        var row = Row(scores);
        var probabilities = new double[Labels];
        for (var label = 0; label < Labels; label++)
        {
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++)
                sum += Weights[label * Width + k] * row[k];
            probabilities[label] = 1 / (1 + Math.Exp(-sum));
        }
        return probabilities;
    }

    internal static double[] Row(LabelScores scores) => [.. scores.Margins, .. scores.Nearest, .. scores.Net, .. scores.Hints, 1];
}
