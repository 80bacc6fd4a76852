namespace Learn.Trainers;

/// <summary>How a model is built and trained.</summary>
public sealed record ModelShape
{
    /// <summary>Weights of words, pairs, letters and meanings.</summary>
    public float[] KindWeights { get; init; } = [0.9f, 0.7f, 1f, 0.6f];

    /// <summary>Length of the word-vector part where the rest has length 1.</summary>
    public float VectorWeight { get; init; } = 1f;

    /// <summary>A feature is kept when so many examples have it.</summary>
    public int LeastExamples { get; init; } = 2;

    /// <summary>How the linear classifiers are trained.</summary>
    public LinearTrainer Trainer { get; init; } = new(1, 4, 25);

    /// <summary>Whether the nearest examples speak too; they cost most of the time.</summary>
    public bool WithNeighbours { get; init; } = true;

    /// <summary>The units that answer a question of yes or no beside the labels; null for none.</summary>
    public HiddenTraining? Hidden { get; init; }

    /// <summary>The small network beside the linear classifiers; null for none.</summary>
    public NetTraining? Net { get; init; }

    /// <summary>Learns how sure all of it makes, on each hand's examples as somebody sees them who knows only the other hands'.</summary>
    public bool Stacked { get; init; }
}
