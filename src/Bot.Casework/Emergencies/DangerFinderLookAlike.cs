namespace Bot.Emergencies;

/// <summary>
/// Kinds of sentences that are likely to be taken for danger and tell of none: accidents, what is made for children, pictures of families
/// and animals, what an article says of somebody. Only where nothing in the note is plainly said.
/// </summary>
internal static class DangerFinderLookAlike
{
    private const string Kinds = """
        # accidents
        hit|struck|injured|knocked|run|ran ?down ?over by|into @poss ?drunk ?passing ?school car|bus|truck|lorry|bike|bicycle|van|taxi|
        motorcycle|motorbike|tram|cyclist
        in|after|had|since @poss ?bad ?serious ?small car|road|traffic|bike|skiing|cycling accident|crash
        # what is made for children
        upload*|add|adds|added|photo*|picture*|drawing*|cover|covers|scan* ... child|children|childrens|kid|kids playground*|choir*|
        festival*|orchestra*|class|team|play|book|books|toy|toys|museum*|hospital*|song|songs|game|games|furniture|channel|
        author*|literature|library|programme*|theatre|menu|magazine*|drawings
        drawing*|photo*|picture*|image*|map*|model*|plan* of|with ?a ?an ?the ?@poss ?old ?new playground*|kindergarten*|school|schools|
        toys|toy|books|village*|museum*|river*|lake*|city|cities|town*|country|world|region*|district*|
        railway*|county|state|province|island*|forest*|dog|dogs|cat|cats|garden*|castle*|mountain*|flower*|building*|church*
        coat|coats of arms
        # pictures of families
        photo*|picture*|image* of|with ?the ?a ?an him|her|them|me|userx|mayor|minister|politician|president|author|writer|singer|actor|
        actress|player|king|queen|professor|chair with @poss ?own ?two ?three ?little ?school ?class ?of children|kids|son|sons|daughter|
        daughters|pupils|family|wife|husband|baby|schoolchildren
        photo*|picture*|image* of|with ?the ?a ?an mayor|minister|politician|president|author|writer|singer|actor|king|queen with ?school
        children|kids|pupils|schoolchildren
        # an article says of somebody
        article|biography|infobox|obituary|entry|stub on|about|of|says|states|claims|tells ... himself|herself|killed|murdered|shot|
        drowned|hanged|stabbed|died|poisoned
        page on|about ... himself|herself|killed|murdered|shot|drowned|hanged|stabbed|died|poisoned
        """;

    /// <summary>What somebody hopes, wants or will do is none of these.</summary>
    private static readonly HashSet<string> Ahead = new(StringComparer.Ordinal)
    {
        "hope", "hopes", "wish", "wishes", "should", "will", "would", "may", "might", "going", "want", "wants", "deserve", "deserves",
        "soon", "tonight", "tomorrow", "today", "next", "nude", "naked", "sexual", "ask",
        "asks", "asked", "asking", "send", "sends", "sent",
    };

    private static readonly DangerFinderPatterns Patterns = new([(DangerFinderTable.Calm, Kinds)]);

    /// <summary>Whether a sentence is of these kinds.</summary>
    public static bool Is(DangerFinderSentence sentence) =>
        !Array.Exists(sentence.Words, word => Ahead.Contains(word.Text)) && Patterns.Find(sentence.Words).Count > 0;
}
