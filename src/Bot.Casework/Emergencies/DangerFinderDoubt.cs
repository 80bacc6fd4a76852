using Bot.Models;

namespace Bot.Emergencies;

/// <summary>
/// What may be a danger and is not plainly said: the learnt likelihood of each sentence decides, and where that is in doubt the model of
/// descriptions is asked too. It costs ten times as much, and seldom has to be. The borders were found on notes by hands that neither
/// model had seen.
/// </summary>
internal static class DangerFinderDoubt
{
    /// <summary>A label of the model of descriptions.</summary>
    private const string Emergency = "emergency";

    private const double Sure = 0.76;
    private const double SureOfChild = 0.6;

    /// <summary>How much of what decides is the finder's own model.</summary>
    private const double OwnShare = 2.0 / 3;

    /// <summary>The other model can make up for so much.</summary>
    private const double Doubtful = (Sure - (1 - OwnShare)) / OwnShare;

    /// <summary>Of a long note so many sentences are looked at, those with the most words for it.</summary>
    private const int MostSentences = 8;

    /// <summary>A sentence this short says too little by itself.</summary>
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
    public static DangerKind? Of(IReadOnlyList<DangerFinderSentence> note)
    {
        var (life, child) = (0.0, 0.0);
        foreach (var sentence in Doubtfully(note))
        {
            var likely = DangerLikelihood.Of(sentence);
            (life, child) = (Math.Max(life, OfLife(sentence, likely.Life)), Math.Max(child, MayBeOfChild(sentence) ? likely.Child : 0));
        }
        if (life >= Sure && life >= child)
            return DangerKind.Life;
        return child >= SureOfChild ? DangerKind.Child : life >= Sure ? DangerKind.Life : null;
    }

    private static IEnumerable<DangerFinderSentence> Doubtfully(IReadOnlyList<DangerFinderSentence> note)
    {
        var open = Enumerable.Range(0, note.Count)
            .Where(at => note[at].Words.Length >= FewWords && !DangerFinderCalm.IsOver(note, at)).Select(at => note[at]);
        return note.Count <= MostSentences ? open : open.OrderByDescending(CuesOf).Take(MostSentences);
    }

    private static int CuesOf(DangerFinderSentence sentence) =>
        sentence.Hits.Count(hit => hit.Table is DangerFinderTable.Cue or DangerFinderTable.Minor)
            + sentence.Hits.Count(hit => hit.Table is DangerFinderTable.Cue or DangerFinderTable.FaintCue or DangerFinderTable.Sexual);

    /// <summary>A child must be spoken of, and no work of art.</summary>
    private static bool MayBeOfChild(DangerFinderSentence sentence) => sentence.Has(DangerFinderTable.Abuse)
        || sentence.Has(DangerFinderTable.Minor) && !DangerFinderChild.IsOfAWork(sentence);

    private static double OfLife(DangerFinderSentence sentence, double likely)
    {
        if (likely < Doubtful)
            return 0;
        var routes = Descriptions.Model;
        var also = routes.Score(Descriptions.Read(sentence.Typed)).Probabilities[Array.IndexOf(routes.Labels, Emergency)];
        return OwnShare * likely + (1 - OwnShare) * also;
    }
}
