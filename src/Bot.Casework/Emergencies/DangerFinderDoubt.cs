namespace Bot.Emergencies;

/// <summary>
/// Decides on an English note: the learnt likelihood of each sentence, and of a short note as a whole, against borders that were found on
/// notes by hands that the model had not seen.
/// </summary>
internal static class DangerFinderDoubt
{
    private const double Sure = 0.75;

    /// <summary>So little is enough where patterns find it plainly said.</summary>
    private const double SureOfThePlain = 0.3;

    /// <summary>As likely as that it is to a life, whatever else is spoken of.</summary>
    private const double BeyondDoubt = 0.97;

    /// <summary>A plain note of no more words has little else that could be learnt from: what each word tells decides.</summary>
    private const int MostOfFewWords = 5;

    private const double SureOfFewWords = 0.2;

    /// <summary>Of a note of several sentences that is shorter, the whole is looked at too.</summary>
    private const int ShortNote = 300;

    /// <summary>Of a long note so many sentences are looked at, those with the most words for it.</summary>
    private const int MostSentences = 8;

    /// <summary>A sentence shorter than this says too little by itself, but for a word that is despair itself.</summary>
    private const int FewWords = 2;

    /// <summary>Words that a threat or despair may be made of.</summary>
    public const string Cues = """
        kill*|murder*|stab*|shoot*|shot|strangl*|drown*|rape*|hang|behead*|slaughter*|poison*|execut*|lynch*
        die|dies|dying|dead|death|grave|funeral|coffin|corpse|alive|buried|suicid*|overdose*
        @weapon
        blood|bleed*|wrist*|pills|rope|cutting|bridge|roof|river
        hurt|harm|beat*|burn*|acid|injur*|torture*|fist*|violence|violent
        doorstep|outside
        kid|kids|daughter|son|children
        swat*|bomb*|petrol|explod*
        worthless|hopeless|voices|despair*
        """;

    /// <summary>Words that stand in many notes, and in most threats and farewells too.</summary>
    public const string FaintCues = """
        live|living|life|break|breaks|attack*|worse
        home|house|door|street|address|flat|wife|family
        tonight|tomorrow|sunday|saturday|soon|night|midnight
        threat*|fire|police
        goodbye|farewell|gone|miss|forever|pain|nobody|sleep
        come|coming|wait*|find|visit*|meet|get|watch
        """;

    /// <summary>The danger that is likely enough in a note.</summary>
    /// <param name="note">Its sentences.</param>
    /// <param name="plain">What patterns find in it.</param>
    /// <param name="isOfAnExposedChild">Whether it says that a child's details stand open: that alone is heard by itself.</param>
    public static DangerKind? Of(List<DangerFinderSentence> note, DangerKind? plain, bool isOfAnExposedChild)
    {
        var border = plain is null ? Sure : SureOfThePlain;
        var most = default(DangerLikelihood);
        foreach (var sentence in MostLikely(note, plain))
            most = Most(most, DangerLikelihood.Of(sentence));
        if (most.Danger < border && Whole(note, plain) is { Length: > 1 } whole)
            most = DangerLikelihood.Of(whole);
        if (most.Danger < border && !(plain is not null && IsOfFewWords(note) && Math.Max(most.Life, most.Child) >= SureOfFewWords))
            return null;
        return plain ?? Likely(note, most, isOfAnExposedChild);
    }

    /// <summary>
    /// A child is spoken of in many notes that tell of danger. The address for images of abuse is for those, so likelihood alone does not
    /// choose it: there is also a word of abuse, or of a grown-up who seeks out a child.
    /// </summary>
    private static DangerKind? Likely(List<DangerFinderSentence> note, DangerLikelihood most, bool isOfAnExposedChild)
    {
        if (most.Child > most.Life && DangerFinderChild.IsSpokenOf(note))
            return DangerKind.Child;
        var isOfMore = most.Danger >= BeyondDoubt && note.Exists(sentence => sentence.Has(DangerFinderTable.Cue));
        return isOfAnExposedChild && !isOfMore ? null : DangerKind.Life;
    }

    private static bool IsOfFewWords(List<DangerFinderSentence> note) => note.Sum(sentence => sentence.Words.Length) <= MostOfFewWords;

    private static DangerLikelihood Most(DangerLikelihood one, DangerLikelihood other) =>
        new(Math.Max(one.Life, other.Life), Math.Max(one.Child, other.Child), Math.Max(one.Danger, other.Danger));

    private static DangerFinderSentence[] Whole(List<DangerFinderSentence> note, DangerKind? plain) =>
        note.Count > MostSentences || note.Sum(sentence => sentence.Typed.Length) >= ShortNote ? [] : [.. Open(note, plain)];

    private static IEnumerable<DangerFinderSentence> MostLikely(List<DangerFinderSentence> note, DangerKind? plain)
    {
        var open = Open(note, plain).Where(SaysEnough);
        return note.Count <= MostSentences ? open : open.OrderByDescending(CuesOf).Take(MostSentences);
    }

    private static bool SaysEnough(DangerFinderSentence sentence) =>
        sentence.Words.Length >= FewWords || sentence.Has(DangerFinderTable.Despair);

    private static IEnumerable<DangerFinderSentence> Open(List<DangerFinderSentence> note, DangerKind? plain) =>
        note.Where((sentence, at) => !DangerFinderCalm.IsOver(note, at) && (plain is not null || !DangerFinderLookAlike.Is(sentence)));

    private static int CuesOf(DangerFinderSentence sentence) =>
        sentence.Hits.Count(hit => hit.Table is DangerFinderTable.Cue or DangerFinderTable.Minor)
            + sentence.Hits.Count(hit => hit.Table is DangerFinderTable.Cue or DangerFinderTable.FaintCue or DangerFinderTable.Sexual);
}
