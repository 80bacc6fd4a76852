using Bot.Languages;

namespace Bot.Emergencies;

/// <summary>
/// Hears danger in words that come in anywhere: a summary, a note, an addition, a reminder, a packet. Notes about harassment are full of
/// frightening words, so it looks at each sentence by itself. In English what was learnt decides, and needs less to be sure where patterns
/// find it plainly said; in other languages phrases written for them decide. A false "nobody" costs more than a false ring: where both
/// readings stand, it says danger.
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
        var plain = Plain(note);
        var spoken = SpokenLanguages.Of(words);
        if (spoken.Danger.HasFlag(Danger.Life))
            return DangerKind.Life;
        if (spoken.Danger.HasFlag(Danger.Child))
            return DangerKind.Child;
        return spoken.Kind == SpokenKind.English ? DangerFinderDoubt.Of(note, plain) : plain;
    }

    /// <summary>What patterns alone find in English words.</summary>
    public static DangerKind? Plain(string words) => Plain(DangerFinderSentence.Of(words));

    private static DangerKind? Plain(List<DangerFinderSentence> note)
    {
        if (DangerFinderLife.IsPlain(note))
            return DangerKind.Life;
        return DangerFinderChild.IsPlain(note) ? DangerKind.Child : null;
    }
}
