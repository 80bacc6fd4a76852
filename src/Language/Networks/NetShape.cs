using Language.Features;

namespace Language.Networks;

/// <summary>How a small network is built.</summary>
public sealed record NetShape
{
    /// <summary>Numbers of a word: its vector, and whether it is quoted.</summary>
    internal const int Inputs = WordVectors.Dimensions + 1;

    /// <summary>Filters of each width.</summary>
    public int Filters { get; init; } = 64;

    /// <summary>Filters see one word, two, … up to so many in a row.</summary>
    public int Widest { get; init; } = 4;

    /// <summary>Words of a text that are read.</summary>
    public int MostWords { get; init; } = 90;

    internal int Pools => Filters * Widest;

    internal int Taps => Filters * Widest * (Widest + 1) / 2;

    /// <summary>Where the taps of a filter begin that sees <paramref name="width"/> words; those of one offset lie together.</summary>
    internal int FirstTap(int width) => Filters * width * (width - 1) / 2;
}
