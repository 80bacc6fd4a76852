using System.Buffers;
using Bot.Routes;
using Bot.Triage;

namespace Bot.Emergencies;

/// <summary>
/// What may be a danger and is not plainly said: triage is asked of the sentences that have a word for it. Triage is made to err on the
/// side of safety where somebody asks; of what is only written down it must be surer.
/// </summary>
internal static class DangerFinderDoubt
{
    /// <summary>Triage takes about a millisecond, for a sentence as for ten: two are shown to it alone, what is left together.</summary>
    private const int ShownAlone = 2;

    /// <summary>What is left is shown up to here, in UTF-16 units.</summary>
    private const int LongestRest = 300;

    /// <summary>Of a note longer than this only the sentences with a word for a danger are shown.</summary>
    private const int ManySentences = 8;

    private const double Sure = 0.97;
    private const double SureOfQuoted = 0.935;
    private const double SureWithFaintCue = 0.945;
    private const double SureWithCue = 0.85;
    private const double SureWithCues = 0.7;
    private const double SureInSpite = 0.99;
    private const double SureInSpiteWithCues = 0.95;
    private const double SureOfWords = 0.6;
    private const int ManyCues = 3;

    /// <summary>The patterns are English: of other languages triage alone speaks.</summary>
    private const double SureOfForeign = 0.5;

    private const double SureOfChild = 0.5;
    private const double SureOfChildInSpite = 0.95;
    private const double Never = 2;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

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

    /// <summary>The danger that triage sees in a note.</summary>
    public static DangerKind? Of(IReadOnlyList<DangerFinderSentence> note)
    {
        var doubtful = Enumerable.Range(0, note.Count)
            .Where(at => !DangerFinderCalm.IsOver(note, at))
            .Select(at => (Sentence: note[at], Cues: note[at].IsForeign ? ManyCues : CuesOf(note[at])))
            .Where(one => one.Cues > 0 || note.Count <= ManySentences)
            .OrderByDescending(one => one.Cues).ToList();
        var alone = doubtful.Count > ShownAlone + 1 ? ShownAlone : doubtful.Count;
        foreach (var (sentence, cues) in doubtful.Take(alone))
            if (Shown(sentence.Typed, Needed(sentence, cues), NeededOfChild(sentence)) is { } danger)
                return danger;
        var rest = string.Join(' ', doubtful.Skip(alone).Select(one => one.Sentence.Typed));
        return rest.Length == 0 ? null : Shown(rest.Length > LongestRest ? rest[..LongestRest] : rest, Sure, Never);
    }

    private static DangerKind? Shown(string words, double needed, double neededOfChild)
    {
        var routes = TriageEngine.Shipped.Triage(words).Routes;
        if (Sureness(routes, RouteIds.Emergency) >= needed)
            return DangerKind.Life;
        return Sureness(routes, RouteIds.ChildProtection) >= neededOfChild ? DangerKind.Child : null;
    }

    private static double NeededOfChild(DangerFinderSentence sentence)
    {
        if (sentence.IsForeign || sentence.Has(DangerFinderTable.Abuse))
            return SureOfChild;
        if (!sentence.Has(DangerFinderTable.Minor))
            return Never;
        return DangerFinderChild.IsOfAWork(sentence) ? SureOfChildInSpite : SureOfChild;
    }

    private static double Needed(DangerFinderSentence sentence, int cues)
    {
        if (sentence.IsForeign)
            return SureOfForeign;
        var isTold = sentence.Hits.Exists(hit =>
            hit.Table is DangerFinderTable.Tale or DangerFinderTable.Topic or DangerFinderTable.Work
                or DangerFinderTable.Joke or DangerFinderTable.Calm);
        if (isTold && DangerFinderLife.HasWordsForIt(sentence))
            return SureOfWords;
        if (isTold)
            return cues < ManyCues ? SureInSpite : SureInSpiteWithCues;
        if (sentence.Has(DangerFinderTable.Cue))
            return cues < ManyCues ? SureWithCue : SureWithCues;
        var isQuoted = sentence.Typed.AsSpan().ContainsAny(QuotationMarks);
        return isQuoted ? SureOfQuoted : cues == 0 ? Sure : SureWithFaintCue;
    }

    private static int CuesOf(DangerFinderSentence sentence) =>
        sentence.Hits.Where(hit => hit.Table is DangerFinderTable.Cue or DangerFinderTable.FaintCue
                or DangerFinderTable.Sexual or DangerFinderTable.Minor)
            .Select(hit => hit.From).Distinct().Count();

    private static double Sureness(IReadOnlyList<TriageAnswer> routes, string id) =>
        routes.FirstOrDefault(answer => answer.Route.Id == id)?.Sureness ?? 0;
}
