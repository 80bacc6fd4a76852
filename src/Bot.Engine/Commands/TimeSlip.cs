namespace Bot.Commands;

/// <summary>
/// A word for a time of day with a slip in it, right behind a date: "yesterday evning". Taken for text, the date would quietly be of
/// another hour.
/// </summary>
internal static class TimeSlip
{
    private static readonly string[] words = ["morning", "evening", "afternoon", "midnight", "tonight", "midday"];

    /// <summary>Words of their own that differ from those by a letter.</summary>
    private static readonly string[] others = ["mourning", "warning", "mornings", "evenings", "afternoons", "evenings'"];

    /// <summary>The word that a text begins with and the one that is likely meant; null where it begins with none.</summary>
    public static (string Typed, string Meant)? Of(string text)
    {
        var typed = LineReader.Word(text.TrimStart()).Word.TrimEnd(',', '.', ':', ';');
        var bare = typed.ToLowerInvariant();
        if (bare.Length < 5 || words.Contains(bare) || others.Contains(bare))
            return null;
        var meant = words.FirstOrDefault(w => Distance.Between(w, bare) == 1 || IsSwapped(w, bare));
        return meant is null ? null : (typed, meant);
    }

    private static bool IsSwapped(string word, string typed)
    {
        if (word.Length != typed.Length)
            return false;
        var at = 0;
        while (at < word.Length && word[at] == typed[at])
            at++;
        return at + 1 < word.Length && word[at] == typed[at + 1] && word[at + 1] == typed[at] && word[(at + 2)..] == typed[(at + 2)..];
    }
}
