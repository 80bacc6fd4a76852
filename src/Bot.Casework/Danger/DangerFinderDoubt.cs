using Bot.Routes;
using Bot.Triage;

namespace Bot.Danger;

/// <summary>
/// What may be a danger and is not plainly said: triage is asked of the sentences that have a word for it. Triage is made to err on the
/// side of safety where somebody asks; of what is only written down it must be surer.
/// </summary>
internal static class DangerFinderDoubt
{
    /// <summary>Triage takes about a third of a millisecond a sentence: only those with the most words for a danger are shown to it.</summary>
    private const int MostAsked = 3;

    private const double Sure = 0.93;
    private const double SureWithCues = 0.75;
    private const double SureOfChild = 0.5;
    private const int ManyCues = 3;

    /// <summary>Words that a threat or despair may be made of.</summary>
    public const string Cues = """
        kill*|murder*|stab*|shoot*|shot|strangl*|drown*|rape*|hang|behead*|slaughter*|poison*|execut*|lynch*
        die|dies|dying|dead|death|grave|funeral|coffin|corpse|alive|buried|suicid*|overdose*|live|living|life
        @weapon
        blood|bleed*|wrist*|pills|rope|cutting|bridge|roof|river
        hurt|harm|beat*|break|breaks|burn*|acid|injur*|torture*|attack*|fist*|fists|worse|violence|violent
        home|house|door|doorstep|outside|street|address|flat
        kid|kids|daughter|son|children|wife|family
        tonight|tomorrow|sunday|saturday|soon|night|midnight
        threat*|swat*|bomb*|fire|petrol|explod*|police
        goodbye|farewell|gone|miss|forever|worthless|hopeless|voices|despair*|pain|nobody|sleep
        come|coming|wait*|find|visit*|meet|get|watch
        """;

    /// <summary>The danger that triage sees in a note.</summary>
    public static DangerKind? Of(IReadOnlyList<DangerFinderSentence> note)
    {
        var doubtful = Enumerable.Range(0, note.Count)
            .Select(at => (Sentence: note[at], Cues: CuesOf(note[at]), At: at))
            .Where(one => one.Cues > 0 && !DangerFinderCalm.IsOver(note, one.At))
            .OrderByDescending(one => one.Cues).Take(MostAsked);
        foreach (var (sentence, cues, _) in doubtful)
        {
            var isTold = sentence.Has(DangerFinderTable.Tale) || sentence.Has(DangerFinderTable.Topic) || sentence.Has(DangerFinderTable.Joke);
            if (isTold)
                continue;
            var routes = TriageEngine.Shipped.Triage(sentence.Typed).Routes;
            if (Sureness(routes, RouteIds.Emergency) >= (cues >= ManyCues ? SureWithCues : Sure))
                return DangerKind.Life;
            if (sentence.Has(DangerFinderTable.Minor) && Sureness(routes, RouteIds.ChildProtection) >= SureOfChild)
                return DangerKind.Child;
        }
        return null;
    }

    private static int CuesOf(DangerFinderSentence sentence) =>
        sentence.Hits.Where(hit => hit.Table is DangerFinderTable.Cue or DangerFinderTable.Sexual or DangerFinderTable.Minor)
            .Select(hit => hit.From).Distinct().Count();

    private static double Sureness(IReadOnlyList<TriageAnswer> routes, string id) =>
        routes.FirstOrDefault(answer => answer.Route.Id == id)?.Sureness ?? 0;
}
