using Language.Networks;

namespace Learn.Trainers;

/// <summary>How a small network is trained.</summary>
public sealed record NetTraining
{
    /// <summary>How it is built.</summary>
    public NetShape Shape { get; init; } = new();

    /// <summary>Passes over the examples.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>Examples between two changes of the weights.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Share of the numbers of a word that are left out while training.</summary>
    public float WordDropout { get; init; } = 0.2f;

    /// <summary>Share of the filters that are left out while training.</summary>
    public float FilterDropout { get; init; } = 0.5f;

    /// <summary>Where the generator begins: the same seed and examples give the same network.</summary>
    public ulong Seed { get; init; } = 20140825;
}
