namespace Bot.Learning;

/// <summary>How the small network is built and trained.</summary>
internal sealed record NetShape
{
    /// <summary>Numbers of a word: its vector, and whether it is quoted.</summary>
    public const int Inputs = WordVectors.Dimensions + 1;

    /// <summary>Filters of each width.</summary>
    public int Filters { get; init; } = 64;

    /// <summary>Filters see one word, two, … up to so many in a row.</summary>
    public int Widest { get; init; } = 4;

    /// <summary>Passes over the examples.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>Examples between two changes of the weights.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Share of the numbers of a word that are left out while training.</summary>
    public float WordDropout { get; init; } = 0.2f;

    /// <summary>Share of the filters that are left out while training.</summary>
    public float FilterDropout { get; init; } = 0.5f;

    /// <summary>Words of a text that are read.</summary>
    public int MostWords { get; init; } = 90;

    public ulong Seed { get; init; } = 20140825;

    public int Pools => Filters * Widest;

    public int Taps => Filters * Widest * (Widest + 1) / 2;

    /// <summary>Where the taps of a filter begin that sees <paramref name="width"/> words; those of one offset lie together.</summary>
    public int FirstTap(int width) => Filters * width * (width - 1) / 2;
}
