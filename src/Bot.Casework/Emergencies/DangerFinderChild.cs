namespace Bot.Emergencies;

/// <summary>What is plainly about images of child abuse, or a child who is asked for images.</summary>
internal static class DangerFinderChild
{
    /// <summary>How many sentences further a child that was spoken of is still meant.</summary>
    private const int Reach = 3;

    /// <summary>Said in so many words.</summary>
    public const string Abuse = """
        csam|csem|kiddieporn
        jailbait|lolita|lolitas|nymphet* pic|pics|photo*|picture*|video*|image*|link*|file*
        attracted to children|minors|kids|boys|girls|child
        child|children|kid|kids|kiddie|minor|minors|underage|teen|teenage|preteen|toddler ?s porn|pornography|porno|erotica|nudes|nude|
        nudity
        porn*|nudes of|with|showing ?a ?the child|children|kid|kids|minor|minors|underage|toddler*|pupils
        child|children|minor ?s sexual ?abuse abuse|exploitation ?images|image|material|video|videos|picture|pictures|photo|photos|
        content|file
        child abuse image|images|material|video|videos|picture|pictures|photo|photos|content|file|files|link|links
        image|images|material|video|videos|picture|pictures|photo|photos|file|footage ... abuse of a|the|children|child|minors
        image|images|material|video|videos|picture|pictures|photo|photos|file|footage ... child|children|kid|minor|toddler|girl|
        boy ?being abused|raped|molested
        indecent|obscene|explicit|lewd image|images|picture|pictures|photo|photos|video|videos of a|children|kids|minors|child|minor|
        boys|girls
        sexuali*|sexual|eroti* image*|picture*|photo*|video*|depiction*|drawing*|content|material of|with|showing ?a ?the child*|kid*|
        minor*|underage|boy*|girl*
        sex|sexual|intercourse with ?a ?an ?the @age|child|children|minor|minors|kid|kids|underage
        paedo*|pedo* ring|content|material|image|images|video|videos|network|group|forum|link|links
        trad*|swap*|shar*|sell*|offer*|post*|upload*|link* cp
        cp link*|file|image*|at|on|in|by
        young|little girls|boys .. under ten|12|twelve|13|ten
        molest* ?@poss child*|kid*|minor*|boy*|girl*
        """;

    /// <summary>Somebody wants images of a person, or from one.</summary>
    public const string Wanted = """
        photo*|pic|pics|picture*|selfie*|video*|image* of|from her|him|herself|himself|them|themselves|me|you|myself|@his|kid*|child*|
        girl*|boy*|minor*|schoolgirl*
        photo*|pic|pics|picture*|selfie*|video* of|from ?the ?a ?an ?young|little|underage|teen* @age|girl*|boy*|child*|kid*|minor*|
        contributor*|editor*|user*
        send|sends|sent|sending ?him|me|them|her|us ... pic|pics|picture*|photo*|video*|selfie*|nudes
        ask*|want|wants|wanted|beg|begs|begging|request*|pester*|press|pressing ... for|of ... pic|pics|photo*|picture*|video*|selfie*|nudes
        ask*|want|wants|wanted ... pic|pics|photo*|picture*|video*|selfie*|nudes of|from
        offer*|pay*|paid|money ... for pic|pics|photo*|picture*|video*|selfie*|nudes
        blackmail*|extort*|threaten*|trick* ... pic|pics|photo*|picture*|video*|selfie*|nudes
        come|meet|meets|visit|go ... alone
        alone to|in|at|with @his|a|the|him flat|hotel|house|room|home
        tell|tells nobody
        come|meet|visit to|at|in|with @his|a|the ?hotel hotel|flat|room|bedroom|apartment|house
        keep|keeps it|this|that ?a ?our secret
        how old ... pic|pics|photo*|picture*|video*|selfie*
        """;

    /// <summary>An image is to go, or may be used: those who care for children ask so.</summary>
    public const string Removal = """
        delet*|remov*|blur*|crop*|consent|permission|licence|license*|copyright|suppress*|oversight|hospital|museum|contest|parade|
        article|articles
        gone|hidden|taken|takedown|class|camp
        """;

    /// <summary>A child.</summary>
    public const string Minor = """
        child|children|kid|kids|minor|minors|underage|underaged|toddler*|preteen*|teen|teens|teenage*|schoolgirl*|schoolboy*|pupil|pupils
        little|young|younger|small girl*|boy*|brother|sister|editors|users|kids|contributors|ones
        @age year old
        age|aged @age
        girl|boy|girls|boys|child|daughter|son|contributor|editor|user|brother|sister of @age
        i|he|she|who|girl|boy|daughter|son|kid|child|they am|is|was|are ?only|just @age $
        is|am|was ?only|just 10|11|12|13|14|15|16|17|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen $
        daughter|son|girl|boy|kid|child|brother|sister|niece|nephew @age $
        girl|girls|boy|boys
        eighth|seventh|sixth|ninth|fifth|fourth|third|tenth grade|form|grader
        baby|babies
        """;

    /// <summary>Nakedness and sex.</summary>
    public const string Sexual = """
        nude|nudes|naked|nudity|undress*|unclothed|topless|porn*|sexual*|sexting|sext|sexy|sexuali*|erotic*|explicit|indecent|lewd
        underwear|panties|swimsuit|bikini|lingerie|knickers
        without @his ?clothes ?shirt ?clothing
        without ?a ?any ?@his clothes|shirt|clothing|top|pants
        wear|wears|wearing in bed
        private|intimate picture*|pic|pics|photo*|image*|parts|ones|body
        bath|bathing|shower picture*|pic|pics|photo*|image*
        bathing|showering
        @his body|breasts|genitals
        masturbat*|molest*|rape|raped|touched|groom*|sex|genital*
        meet @who alone
        just for me
        """;

    /// <summary>Images, and what makes them.</summary>
    public const string Image = """
        photo*|pic|pics|picture*|image*|file|files|video*|selfie*|webcam|camera|cam|upload*|gallery|link*|footage|jpg|png|nudes|
        drawing*|avatar|message*|stories
        """;

    /// <summary>Somebody asks, sends or keeps secret.</summary>
    public const string Asking = """
        ask*|want|wants|wanted|request*|beg|begs|begging|send|sends|sent|offer*|tell|tells|told|demand*|chat*|collect*|pay|pays|
        pressur*|blackmail*|trick*
        meet|meets|meeting|secret|invite*|trade*|trading|swap*|persuad*|urge*|lure*|gift*|flirt*|grooms|grooming
        """;

    /// <summary>Whether a note says it plainly, as something that is not over.</summary>
    public static bool IsPlain(IReadOnlyList<DangerFinderSentence> note) =>
        Enumerable.Range(0, note.Count).Any(at => SaysSo(note, at) && !DangerFinderCalm.IsOver(note, at));

    /// <summary>Whether a sentence speaks of a work or an article, where children and nakedness have other reasons.</summary>
    public static bool IsOfAWork(DangerFinderSentence sentence) =>
        sentence.Hits.Exists(hit => hit.Table is DangerFinderTable.Tale or DangerFinderTable.Topic or DangerFinderTable.Work);

    /// <summary>Whether a note has words of abuse, or somebody seeks out a child, plainly or not.</summary>
    public static bool IsSpokenOf(IReadOnlyList<DangerFinderSentence> note)
    {
        var isOfAMinor = note.Any(sentence => sentence.Has(DangerFinderTable.Minor));
        return note.Any(sentence => sentence.Has(DangerFinderTable.Abuse) || sentence.Has(DangerFinderTable.Sexual)
            || (isOfAMinor && sentence.Has(DangerFinderTable.Asking)));
    }

    private static bool SaysSo(IReadOnlyList<DangerFinderSentence> note, int at)
    {
        var sentence = note[at];
        if (IsOfAWork(sentence))
            return sentence.Hits.Exists(hit => hit.Table == DangerFinderTable.Abuse && sentence.Has(DangerFinderTable.Image));
        if (sentence.Hits.Exists(hit => hit.Table == DangerFinderTable.Abuse && !DangerFinderCalm.IsDenied(sentence, hit.From)))
            return true;
        var isWanted = sentence.Has(DangerFinderTable.Wanted) && !sentence.Has(DangerFinderTable.Removal);
        if (isWanted && IsOfAMinor(note, at) && !DangerFinderLookAlike.Is(sentence))
            return true;
        var isOfImages = sentence.Has(DangerFinderTable.Image);
        var isAsked = sentence.Has(DangerFinderTable.Asking);
        return sentence.Has(DangerFinderTable.Sexual) && (isOfImages || isAsked) && IsOfAMinor(note, at);
    }

    private static bool IsOfAMinor(IReadOnlyList<DangerFinderSentence> note, int at)
    {
        for (var near = Math.Max(0, at - Reach); near <= Math.Min(note.Count - 1, at + Reach); near++)
            if (note[near].Has(DangerFinderTable.Minor))
                return true;
        return false;
    }
}
