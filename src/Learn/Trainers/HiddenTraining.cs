namespace Learn.Trainers;

/// <summary>How a hidden layer is trained.</summary>
/// <param name="Except">The label of the examples that are no; all others are yes.</param>
public sealed record HiddenTraining(int Except)
{
    /// <summary>Layers that are learnt apart, each from another beginning.</summary>
    public int Layers { get; init; } = 4;

    /// <summary>Units of each.</summary>
    public int Units { get; init; } = 16;

    /// <summary>Passes over the examples.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>The first step; later ones are smaller.</summary>
    public float Rate { get; init; } = 0.5f;

    /// <summary>The share of features that is hidden from it at each example, so that it relies on no single one.</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>By how much an error on a yes costs more.</summary>
    public float PositiveWeight { get; init; } = 2;
}
