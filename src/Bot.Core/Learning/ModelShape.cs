namespace Bot.Learning;

/// <summary>How a model is built and trained.</summary>
internal sealed record ModelShape
{
    /// <summary>Weights of words, pairs, letters and meanings.</summary>
    public float[] KindWeights { get; init; } = [0.9f, 0.7f, 1f, 0.6f];

    /// <summary>Length of the word-vector part where the rest has length 1.</summary>
    public float VectorWeight { get; init; } = 1f;

    /// <summary>A feature is kept when so many examples have it.</summary>
    public int LeastExamples { get; init; } = 2;

    public LinearTrainer Trainer { get; init; } = new(1, 4, 25);

    /// <summary>Parts into which the examples are dealt to learn how sure a margin makes; 0 for no probabilities.</summary>
    public int Parts { get; init; }
}
