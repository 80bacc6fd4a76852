namespace Language.Identification;

/// <summary>For each run of letters the languages that have it, with how much it speaks for each.</summary>
/// <param name="Hashes">The runs in rising order.</param>
/// <param name="Starts">Where the languages of a run begin; one more than there are runs.</param>
/// <param name="Languages">Numbers of languages.</param>
/// <param name="Weights">How much likelier the run is there than where it was never seen, in <see cref="Unit"/>s.</param>
internal sealed record ProfileRuns(
    ReadOnlyMemory<uint> Hashes, ReadOnlyMemory<int> Starts, ReadOnlyMemory<byte> Languages, ReadOnlyMemory<byte> Weights)
{
    /// <summary>A weight of one, in natural logarithms.</summary>
    public const double Unit = 0.04;
}
