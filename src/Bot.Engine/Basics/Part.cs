namespace Bot.Basics;

/// <summary>Into which part of the work a slot falls: the same in every process and for ever.</summary>
public static class Part
{
    /// <summary>How many parts there are. More than processes will ever be, so that shares are even.</summary>
    public const int Count = 64;

    /// <summary>The part of a slot, by the FNV-1a hash of its tag (draft-eastlake-fnv, 32 bits).</summary>
    public static int Of(Slot slot)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in slot.Tag)
            hash = unchecked((hash ^ letter) * 16_777_619u);
        return (int)(hash % Count);
    }
}
