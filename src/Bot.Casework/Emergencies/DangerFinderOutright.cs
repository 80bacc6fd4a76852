namespace Bot.Emergencies;

/// <summary>
/// Says of a few kinds of words what they are, whatever is likely: threats that go round the words for it (nobody will find the body),
/// police sent by a false call, a head put on a picture of a corpse; and those who say that they are drawn to children. Written by us,
/// and looked at by no model.
/// </summary>
internal static class DangerFinderOutright
{
    /// <summary>A sentence without one of these says nothing of the kind, and costs no more than that.</summary>
    private static readonly HashSet<string> Triggers = new(StringComparer.Ordinal)
    {
        "body", "bodies", "corpse", "remains", "dental", "bones", "grave", "gravestone", "tombstone", "coffin", "gallows", "noose",
        "hanged", "ground", "under", "found", "seen", "find", "vanish", "disappear", "bury", "shoulder", "shoulders", "river",
        "lake", "sea", "canal", "water",
        "police", "cops", "officers", "swat", "ambulance", "firefighters", "brigade", "attracted", "map", "maps", "nomap", "cp",
        "lover", "boylover", "girllover", "childlover", "boylove", "girllove", "boys", "girls", "children", "kids",
    };

    private const string Threats = """
        # nobody finds who is gone
        nobody|noone|no|never|not ?one ?will ?would ?ever ?even find|finds|recover|identify @poss ?dead|cold body|bodies|corpse|remains $
        nobody|noone|no|never|not ?one ?will ?would ?ever ?even find|finds|recover|identify @his bones|grave $
        dental records to|for|will|they
        your|ur|her|his|my ?dead body|corpse|remains|bones will|would|shall not|never|rot|float
        your|ur|her|his|my ?dead body|corpse|remains|bones will|would|shall be .. found
        detectives|police|cops|family|they|mother not|never ?ever ?even find enough|what
        enough of you|u|her|him|me|us|them ?left to bury|identify
        @gone will|would|shall never|not ?ever ?again be ?ever found|seen ?again ?alive $
        i|he|she|you|u ?will|would|shall|could ?just vanish|disappear ... nobody|noone|no|never|not ?one ?will ?would ?ever find|
        see me|you|u|her|him
        make|makes you|u|her|him vanish|disappear ?forever $
        fish|pull|drag|drags|dredge you|u|her|him|me|them ?dead out of|from @poss ?bottom ?of ?the river|lake|sea|canal|water|harbour|pond
        bottom of @poss river|lake|sea|canal $
        put|puts|bury|buries|get you|u|her|him|me|us|userx in|under|beneath|into @poss ground|earth|grave|coffin $
        six feet under
        look|watch over|behind your|ur shoulder|shoulders
        better ?to ?always look|watch over|behind @his shoulder|shoulders|back
        look|watch over|behind @his shoulder|shoulders ... way|home|street|night|dark|leave|leaves|walk|outside
        # a head on a picture of the dead
        @poser ?own ?passport|profile face|head|photo|picture|portrait ... on|in|into|onto @poss @picture ?of @poss @corpse
        @poser ?own ?passport|profile face|head|photo|picture|portrait ... on|in|into|onto @poss ?dead|hanged|beheaded @corpse
        @poser ?own ?passport|profile face|head|photo|picture|portrait ... on|in|into|onto @poss hanged|dead|beheaded|murdered
        @poser ?own name ... on|in|into|onto @poss ?picture|photo @corpse
        # police by a false call
        police|cops|officers|swat|ambulance|firefighters|brigade ... because|after|by|due|following|through ?of ?to ?@poss @false
        @false ?emergency|police|bomb call|calls|report|reports|alarm|alarms|tip|tips ... police|cops|officers|swat|ambulance|brigade
        call|calls|called|calling|phones|phoned|phoning|send|sends|sent|sending ... police|cops|officers|swat|ambulance|brigade ... house|
        home|flat|door|apartment|workplace|address ... @false
        """;

    private const string Child = """
        minor|child|boy|girl attracted person|people|community|adult
        proud|virtuous|exclusive|fellow|nonoffending map|maps $
        nomap|nomaps|boylover*|girllover*|childlover*|boylove|girllove
        boy|girl|child lover|lovers $
        like|likes|love|loves|prefer|prefers|desires|fancies|into ?only ?very little|small|underage|prepubescent|preteen boys|girls|
        children|
        kids $
        found|find|finds|seen|saw|got|received|sent|posted|post|posts|shared|shares|sharing|hosts|uploaded|uploads ?some ?his cp $
        """;

    private static readonly DangerFinderPatterns Patterns = new(
    [
        (DangerFinderTable.Threat, Threats), (DangerFinderTable.Abuse, Child),
    ]);

    /// <summary>What a note says in so many words; null where it says nothing of these kinds.</summary>
    public static DangerKind? Of(IReadOnlyList<DangerFinderSentence> note)
    {
        DangerKind? found = null;
        for (var at = 0; at < note.Count; at++)
            if (Hits(note, at) is { Count: > 0 } hits)
                found = hits.Exists(hit => hit.Table == DangerFinderTable.Threat) ? DangerKind.Life : found ?? DangerKind.Child;
        return found;
    }

    private static List<DangerFinderHit> Hits(IReadOnlyList<DangerFinderSentence> note, int at)
    {
        var sentence = note[at];
        if (!Array.Exists(sentence.Words, word => Triggers.Contains(word.Text)))
            return [];
        var hits = Patterns.Find(sentence.Words);
        var isTold = sentence.Has(DangerFinderTable.Tale) || sentence.Has(DangerFinderTable.Topic);
        return hits.Count == 0 || isTold || DangerFinderCalm.IsOver(note, at) ? [] : hits;
    }
}
