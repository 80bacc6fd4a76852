namespace Bot.Emergencies;

/// <summary>
/// Hears danger that is said in a turn of phrase or only shown: a farewell to the world, somebody who will need an ambulance, one who
/// looks for where their former wife lives, pictures of a child in the bath. Written by us, and looked at by no model.
/// </summary>
internal static class DangerFinderHinted
{
    private const string Threats = """
        # what somebody will need
        @subject will|would|shall|gonna ?all ?soon ?be need|needing|want ?an ?a ?your ?@poss ?own ambulance|coffin|stretcher|hearse|
        undertaker
        better ?already call|order|book ?yourself ?an ?a ?the ambulance|coffin|undertaker|hearse
        next|when|if|once|after ... need ?an ?a ?your ?new wheelchair|dentist|surgeon|crutches|doctor|teeth
        next time ... see|meet|catch|find you|u|her|him ... hospital|bleed|bleeding|ambulance|fist|fists|teeth|punch|slap|limp|crawl
        @will ?@adv put|puts|send|sends|beat|kick you|u|her|him|me|them|userx in|into|to ?the ?a hospital|wheelchair|icu|morgue|coffin|grave
        put|puts you|u|her|him|me in|into ?the ?a hospital|wheelchair|icu|morgue|coffin
        knock|kick|punch @poss ?front teeth out|in
        rearrange @his face
        # at home
        hits|hitting|beats|beating|slaps|slapping|abusing|strangles ?up ?on @his ?own ?little ?two ?three children|kids|son|sons|daughter|
        daughters|child|baby|wife|girlfriend|boyfriend|husband|mother
        # who looks for somebody
        ex|stalker|husband|boyfriend|father|abuser|attacker ... @seek ?out where @subject ?now live|lives|is|are|stays|moved|hides|works
        ex|stalker|husband|boyfriend|father|abuser|attacker ... @seek ?out ?for @his ?new address|flat|home|shelter|whereabouts
        # who is in danger from a state or an army where they are found
        @told|doxed|doxxed ... @his ?exact ?current ?real location|position|coordinates|whereabouts|unit|name|identity ... war|frontline|
        army|militia|regime|cartel|junta|taliban|gang|arrest*|tortur*|execut*
        """;

    private const string Despair = """
        i|he|she|they|editor|user|userx can|could not ?really ?even go|carry on $
        i|he|she|they|editor|user|userx can|could not ?really ?even go|carry on ?like ?this ?anymore|longer $
        no|any|not reason|point|sense ?left ?anymore to|in ?keep|keeping go|going|carry|carrying|wake|waking on|up ?anymore $
        no|any|not reason|point|sense ?left to|in keep|keeping going|on|living
        goodbye|farewell|bye|adieu ?to ?you ?this ?ye ?oh cruel world
        see ?you|ya|u ?all in|on the ?other heaven|afterlife|side $
        stopped|stops|quit|refuses|refusing ?to eating|eat ... hospital|because|week|days|die|weak|anymore
        stopped eating
        hospital|hospitalised|hospitalized|icu|ward ... because|due|after|from ?of ?to ?the ?this ?his ?her harassment|bullying|overdose|
        attempt
        tried|attempted to take|end @his|it ?own life|all
        """;

    private const string Child = """
        # a child that is bare, and a picture of it
        @shot ... @small ... @bare
        @bare @shot of|with|showing ?@poss ?@his ?@age ?year ?old ?little ?young ?own @small
        naked|nude|topless|undressed ?little ?@age ?year ?old ?young daughter|daughters|son|sons|child|children|kid|kids|toddler*|
        schoolgirl*|schoolboy*|pupil*|minor|minors
        loli|lolicon|shota|shotacon art|pic|pics|image*|gallery|drawings|hentai|porn|file|files|picture*|pictures|collection
        """;

    /// <summary>Of a thread or a vote one says as well that it cannot go on.</summary>
    private static readonly HashSet<string> ofTheWork = new(StringComparer.Ordinal)
    {
        "article", "articles", "discussion", "thread", "debate", "vote", "draft", "mediation", "dispute", "rfc", "rfa", "afd", "case",
        "review", "nomination", "bot", "template", "argument", "arguing", "editing", "reverting", "revert", "reverts",
    };

    private static readonly DangerFinderPatterns Patterns = new(
    [
        (DangerFinderTable.Threat, Threats), (DangerFinderTable.Despair, Despair), (DangerFinderTable.Abuse, Child),
    ]);

    /// <summary>What a note says in these ways; null where it says nothing of the kind.</summary>
    public static DangerKind? Of(IReadOnlyList<DangerFinderSentence> note)
    {
        DangerKind? found = null;
        for (var at = 0; at < note.Count; at++)
            foreach (var hit in Hits(note, at))
                found = hit.Table == DangerFinderTable.Abuse ? found ?? DangerKind.Child : DangerKind.Life;
        return found;
    }

    private static List<DangerFinderHit> Hits(IReadOnlyList<DangerFinderSentence> note, int at)
    {
        var sentence = note[at];
        var hits = Patterns.Find(sentence.Words);
        if (hits.Count == 0 || sentence.Has(DangerFinderTable.Tale) || DangerFinderCalm.IsOver(note, at))
            return [];
        var isOfTheWork = Array.Exists(sentence.Words, word => ofTheWork.Contains(word.Text));
        var calm = sentence.Hits.FindAll(hit => hit.Table == DangerFinderTable.Calm);
        hits.RemoveAll(hit => calm.Exists(hit.Touches) || (hit.Table == DangerFinderTable.Despair && isOfTheWork)
            || (hit.Table == DangerFinderTable.Abuse && sentence.Has(DangerFinderTable.Topic)));
        return hits;
    }
}
