namespace Bot.Emergencies;

/// <summary>Hears that somebody is told to die, in these words and no others: who typed no more has no more to go by.</summary>
internal static class DangerFinderOrder
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal)
    {
        "kys", "k y s", "kys now", "kys please", "just kys", "go kys", "kill yourself", "kill your self", "hang yourself", "off yourself",
        "go die", "go and die", "just die", "please die", "die already", "go kill yourself", "just kill yourself", "end yourself",
        "unalive yourself", "drink bleach", "rope yourself",
    };

    /// <summary>Whether a note is nothing but the order.</summary>
    public static bool IsAll(IReadOnlyList<DangerFinderSentence> note) => note is [{ Words: { Length: <= MostWords } words }]
        && Orders.Contains(string.Join(' ', words.Select(word => word.Text)));
}
