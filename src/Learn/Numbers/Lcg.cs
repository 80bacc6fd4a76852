namespace Learn.Numbers;

/// <summary>Knuth's 64-bit linear congruential generator: the same numbers on every machine and in every version of the runtime.</summary>
internal sealed class Lcg(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit)
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)limit);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Share()
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (_state >> 40) * (1f / (1 << 24));
    }

    public void Shuffle(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
