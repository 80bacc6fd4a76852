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
    private static readonly RecentlyHeard<DangerHeard> Recent = new(Heard);

    /// <summary>The most pressing danger that the words tell of, or null where they tell of none.</summary>
    /// <param name="words">As typed; only the first 4,000 UTF-16 units are read. Nothing of them is kept.</param>
    public static DangerKind? Of(string words) => Recent.Of(words).First;

    /// <summary>All that the words tell of.</summary>
    /// <param name="words">As typed; only the first 4,000 UTF-16 units are read. Nothing of them is kept.</param>
    public static DangerHeard All(string words) => Recent.Of(words);

    private static DangerHeard Heard(string words)
    {
        var heard = HeardIn(words);
        var plain = DangerFinderDisguise.Off(words);
        return ReferenceEquals(plain, words) ? heard : heard.Or(HeardIn(plain));
    }

    private static DangerHeard HeardIn(string words)
    {
        var spoken = SpokenLanguages.Of(words);
        if (spoken.Kind == SpokenKind.English && DangerFinderHarmless.IsOfContent(words))
            return new DangerHeard(null, false, ExposedPerson.Nobody);
        var note = DangerFinderSentence.Of(words).FindAll(sentence => !DangerFinderHarmless.Is(sentence.Typed));
        var exposed = DangerFinderExposed.Of(note).Or(Exposed(spoken));
        // Who puts up a family's photograph and its address is after the family, and wants no image.
        var isOfAFamily = exposed.Person != ExposedPerson.Nobody && !DangerFinderChild.IsSpokenOf(note);
        var namesImages = DangerFinderVeiled.NamesImages(words);
        var outright = DangerFinderVeiled.IsThreat(words) ? DangerKind.Life
            : namesImages ? DangerKind.Child : Most(DangerFinderOutright.Of(note), DangerFinderHinted.Of(note));
        var isPlainlyOfAChild = namesImages || outright == DangerKind.Child || (!isOfAFamily && DangerFinderChild.IsPlain(note));
        return new DangerHeard(Grave(spoken, note, exposed, isPlainlyOfAChild) ?? outright, isPlainlyOfAChild, exposed.Person);
    }

    private static DangerKind? Most(DangerKind? one, DangerKind? other) =>
        one == DangerKind.Life || other == DangerKind.Life ? DangerKind.Life : one ?? other;

    /// <summary>Whose details phrases of other languages find open.</summary>
    private static ExposedPerson Exposed(SpokenText spoken) =>
        !spoken.Danger.HasFlag(Danger.Privacy) ? ExposedPerson.Nobody
        : spoken.Danger.HasFlag(Danger.OfAChild) ? ExposedPerson.Child : ExposedPerson.Somebody;

    private static DangerKind? Grave(SpokenText spoken, List<DangerFinderSentence> note, Exposure exposed, bool isPlainlyOfAChild)
    {
        DangerKind? plain = DangerFinderLife.IsPlain(note) ? DangerKind.Life : isPlainlyOfAChild ? DangerKind.Child : null;
        if (spoken.Danger.HasFlag(Danger.Life))
            return DangerKind.Life;
        if (spoken.Danger.HasFlag(Danger.Child))
            return DangerKind.Child;
        if (exposed.Invites || DangerFinderOrder.IsAll(note))
            return DangerKind.Life;
        return spoken.Kind == SpokenKind.English ? DangerFinderDoubt.Of(note, plain, exposed.Person == ExposedPerson.Child) : plain;
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

/// <summary>What was heard in words.</summary>
/// <param name="Grave">Danger to a life, or the abuse of a child: the first of the two that the words tell of.</param>
/// <param name="IsPlainlyOfAChild">Whether they plainly tell of the abuse of a child, whatever else they tell of.</param>
/// <param name="Exposed">Whose details they say stand open.</param>
internal sealed record DangerHeard(DangerKind? Grave, bool IsPlainlyOfAChild, ExposedPerson Exposed)
{
    /// <summary>What was heard in the words as they stand and in the same without disguise.</summary>
    public DangerHeard Or(DangerHeard other)
    {
        var isToALife = Grave == DangerKind.Life || other.Grave == DangerKind.Life;
        return new DangerHeard(
            isToALife ? DangerKind.Life : Grave ?? other.Grave, IsPlainlyOfAChild || other.IsPlainlyOfAChild,
            Exposed > other.Exposed ? Exposed : other.Exposed);
    }

    /// <summary>The most pressing of it.</summary>
    public DangerKind? First => Grave ?? (Exposed == ExposedPerson.Child ? DangerKind.Exposed : null);

    /// <summary>
    /// All kinds of it. Where the words tell of a threat to a life, an address for that alone would hide what else they say.
    /// </summary>
    public IEnumerable<DangerKind> Kinds()
    {
        if (Grave is { } grave)
            yield return grave;
        if (Grave == DangerKind.Life && IsPlainlyOfAChild)
            yield return DangerKind.Child;
        if (Exposed == ExposedPerson.Child)
            yield return DangerKind.Exposed;
    }
}
