namespace Bot.Names;

/// <summary>
/// Names read lately: a case's parties and a team's members are read again at each commit, and are the same few. In memory alone; a later
/// name takes the place of an earlier one. For any number of threads.
/// </summary>
internal sealed class RecentNames(Func<string, WikiName> read)
{
    /// <summary>How many are kept, a power of two.</summary>
    private const int Most = 1024;

    /// <summary>What is longer, in UTF-16 units, is pasted text and seldom comes again.</summary>
    private const int Longest = 128;

    private readonly Entry?[] entries = new Entry?[Most];

    /// <summary>What a name reads as: from memory, or read now.</summary>
    public WikiName Of(string typed)
    {
        if (typed.Length > Longest)
            return read(typed);
        ref var place = ref entries[string.GetHashCode(typed) & (Most - 1)];
        if (Volatile.Read(ref place) is { } known && string.Equals(known.Typed, typed, StringComparison.Ordinal))
            return known.Name;
        var entry = new Entry(typed, read(typed));
        Volatile.Write(ref place, entry);
        return entry.Name;
    }

    private sealed record Entry(string Typed, WikiName Name);
}
