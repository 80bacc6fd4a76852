namespace Bot.Emergencies;

/// <summary>
/// Hears danger in words that come in anywhere: a summary, a note, an addition, a reminder, a packet. Notes about harassment are full of
/// frightening words, so it looks at each sentence by itself: what is plainly said is found by its own patterns, and what only may be
/// meant is shown to triage. A false "nobody" costs more than a false ring: where both readings stand, it says danger.
/// </summary>
internal static class DangerFinder
{
    private static readonly RecentlyHeard Recent = new(Heard);

    /// <summary>The danger that the words tell of, or null where they tell of none.</summary>
    /// <param name="words">As typed; only the first 4,000 UTF-16 units are read. Nothing of them is kept.</param>
    public static DangerKind? Of(string words) => Recent.Of(words);

    private static DangerKind? Heard(string words)
    {
        var note = DangerFinderSentence.Of(words);
        if (DangerFinderLife.IsPlain(note))
            return DangerKind.Life;
        if (DangerFinderChild.IsPlain(note))
            return DangerKind.Child;
        return DangerFinderDoubt.Of(note);
    }
}
