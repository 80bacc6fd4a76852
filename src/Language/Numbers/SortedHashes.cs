namespace Language.Numbers;

/// <summary>
/// Finds hashes in a sorted list that may lie in a mapped file. A small table of where each beginning stands saves most steps of a binary
/// search, each of which may miss the processor's cache. Safe for many askers at once.
/// </summary>
internal sealed class SortedHashes
{
    private const int Bits = 13;
    private const int Shift = 32 - Bits;

    private readonly int[] _starts = new int[(1 << Bits) + 1];

    /// <param name="hashes">In rising order.</param>
    public SortedHashes(ReadOnlyMemory<uint> hashes)
    {
        All = hashes;
        var span = hashes.Span;
        var beginning = 0;
        for (var at = 0; at < span.Length; at++)
            while (beginning <= span[at] >> Shift)
                _starts[beginning++] = at;
        while (beginning < _starts.Length)
            _starts[beginning++] = span.Length;
    }

    /// <summary>All of them.</summary>
    public ReadOnlyMemory<uint> All { get; }

    /// <summary>The place of a hash, or a negative number.</summary>
    public int Find(uint hash)
    {
        var beginning = hash >> Shift;
        var (low, high) = (_starts[beginning], _starts[beginning + 1] - 1);
        var span = All.Span;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (span[middle] == hash)
                return middle;
            if (span[middle] < hash)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
