namespace Bot.Emergencies;

/// <summary>Whose details stand open.</summary>
internal enum ExposedPerson
{
    /// <summary>Nobody's.</summary>
    Nobody,

    /// <summary>Somebody's.</summary>
    Somebody,

    /// <summary>A child's, whoever put them there.</summary>
    Child,
}

/// <summary>What stands open.</summary>
/// <param name="Person">Whose details.</param>
/// <param name="Invites">Whether others seem to be asked to go where that person is.</param>
internal readonly record struct Exposure(ExposedPerson Person, bool Invites)
{
    /// <summary>The same where somebody's details stand open besides.</summary>
    public Exposure Or(ExposedPerson other) => this with { Person = other > Person ? other : Person };
}

/// <summary>
/// Hears that details by which a person can be found stand open: that is to be hidden at once, in private, by those who can. Addresses
/// of offices, machines and mailboxes are none; what an adult put up on purpose is none; what is hidden already is over.
/// [Handling personal information]
/// </summary>
internal static class DangerFinderExposed
{
    /// <summary>A sentence without one of these says nothing of the kind, and costs no more than that.</summary>
    private static readonly HashSet<string> Triggers = new(StringComparer.Ordinal)
    {
        "address", "adress", "addresses", "adresse", "whereabouts", "live", "lives", "living", "sleeps", "stays", "street", "house", "flat",
        "phone", "telephone", "mobile", "cell", "cellphone", "number", "numbers", "plate", "surname", "identity", "birth", "passport",
        "workplace", "employer", "work", "works", "town", "hometown", "village", "school", "kindergarten", "class", "alone", "name",
        "names",
        "home", "doxed", "doxxed", "dox", "doxx", "id",
    };

    /// <summary>Somebody did it for themselves.</summary>
    private static readonly HashSet<string> Selves =
        new(StringComparer.Ordinal) { "own", "himself", "herself", "themselves", "themself", "myself" };

    /// <summary>Where a person can be met.</summary>
    private const string Whereabouts = """
        home|private|postal|residential address|addresses|adress|adresse
        @his|whose|person|somebody|someone|editor|user|userx|admin|reporter|target|colleague|woman|girl|boy|mother|child ?own ?new ?home|
        current address|addresses|adress|adresse|whereabouts
        address|adress|addresses|adresse|whereabouts of ?an ?another|the|a|this|our|one|other|some ?other ?former @thewho|editor|user|userx|
        arbitrator|colleague|reporter|target|contributor|steward
        where @subject|@thewho|editor|user|userx|people|girl|boy ?and ?@his ?family|kids|children live|lives|sleep|sleeps|stay|stays|work|
        works
        lives|live in|at|on ... street|road|number|flat|house|village|town
        street and|with ?the|@his ?house|flat number
        house|flat|door|room number
        @his|whose|person|somebody|someone|editor|user|userx|admin|reporter ?own workplace|employer
        workplace|employer of ?an ?another|the|a|this|our ?other @thewho|editor|user|userx|admin|reporter|target|colleague|person
        """;

    /// <summary>By what else a person can be found.</summary>
    private const string Details = """
        @his|whose|person|somebody|someone|editor|user|userx|admin|reporter|target|colleague|woman|girl|boy|mother|child|private|home ?own|
        new|private|home|mobile|cell|work phone|telephone|mobile|cell|cellphone|whatsapp
        private|secret|unlisted number|numbers
        phone|telephone|mobile|cell|cellphone number|numbers of ?an ?another|the|a|this|our ?other @thewho|editor|user|userx|reporter|person
        @his|userx|editor|user|reporter|somebody|someone real|full|legal|true|maiden|civil name|names|identity
        real|full|legal|true|maiden|civil name|names|identity of ?an ?another|the|a|this|our ?other @thewho|editor|user|userx|
        reporter|person
        @his surname|passport|plate|plates
        @his date of birth
        number|licence|license plate|plates
        """;

    /// <summary>By what a child can be found, besides.</summary>
    private const string OfAChild = """
        home ?town|village|city|address
        hometown
        where @subject lives|live|sleeps|is|plays|goes
        @his|the|which|what|whose|own|a|name|names ?of ?@his ?own ?first ?last ?primary school|kindergarten|class|street|village|town|bus
        school ?and|with name|class|timetable|address
        name|names|named ?@his ?own school|class|street|town|village
        full|last|real|first ?and ?last ?full name|names
        phone|mobile|cell|address|adress|number|surname|timetable
        when @subject is|are|gets|walks|comes ?home alone|home
        alone at home
        """;

    /// <summary>It was put where it can be read.</summary>
    private const string Put = """
        wrote|writes|written|writing|posted|posts|post|posting|put|puts|putting|published|publishes|shared|shares|listed|lists|typed|types
        gave|gives|given|leaked|leaks|revealed|reveals|disclosed|discloses|added|adds|pasted|pastes|uploaded|uploads|left|leaves|stands
        appears|appeared|printed|spread|spreads|announced|announces|names|named|mentions|mentioned|states|stated|exposed|exposes|included|
        includes|linked|circulates|tells|says|has|have|shows|dumped|dropped
        is|are|was|were|still on|in|at|under|there|up|out|public|online|everywhere|visible|open
        page|userpage|profile ... with
        """;

    /// <summary>It was made public, wherever.</summary>
    private const string Published = """
        posted|posts|published|publishes|leaked|leaks|revealed|reveals|disclosed|exposed|spread|spreads|dumped|publicly
        doxed|doxxed|doxes|doxxes|doxing|doxxing
        """;

    /// <summary>A place where many read.</summary>
    private const string Places = """
        page|pages|userpage|talk|talkpage|article|infobox|summary|summaries|wiki|wikipedia|commons|wikidata|wikivoyage|wikinews
        help|reference desk
        teahouse|pump|noticeboard|board|forum|site|website|blog|discord|telegram|facebook|twitter|reddit|instagram|tiktok|channel|irc
        sandbox|signature|caption|log|logs|diff|revision|comment|public|publicly|online|everywhere|open|description|profile|thread
        """;

    /// <summary>By what one finds the way, or is asked to come.</summary>
    private const string Ways = """
        map|maps|directions|route|sketch|satellite|streetview|coordinates|coords
        street view
        way to|there
        how to get|find|reach
        come|go|drop|stop|swing|drive by|over|round|around|there
        pay|paid @who|@poss ?little visit
        visit|visits|visiting @who|@poss
        say|said hello|hi
        feel free to
        somebody|someone|anybody|anyone|who|everyone should|could|must|wants|shall to|go|visit|ring|knock|call
        photo*|picture*|image* of @poss|@his ?own ?front @home
        @his ?little children|kids|sons|daughters|son|daughter|child .. school|schools|kindergarten|nursery
        school|schools|kindergarten|nursery ?of ?where|that @his children|kids|sons|daughters|son|daughter|child
        when @subject ?usually leave|leaves|goes|comes|gets|walks|is ?at ?home
        """;

    /// <summary>It is hidden, or somebody says that it is over.</summary>
    private const string Hidden = """
        is|was|were|been|are|got|being ?already ?now ?all ?since ?both suppressed|hidden|oversighted|removed|deleted|revdeled|revdeleted|
        redacted|revdelled|gone
        suppressed|hidden|oversighted|revdeled|revdeleted|redacted|revdelled $
        suppressed|hidden|oversighted|revdeled|revdeleted|redacted at|by|within|on|it|already|before|same|both|all|yesterday|today|last
        oversight|oversighter|oversighters|steward|stewards|i|we ?has ?have ?already ?just did|hid|suppressed|hidden|removed|deleted|took
        done|handled by oversight|oversighters|stewards
        """;

    /// <summary>The words are of something else than a person.</summary>
    private const string Things = """
        ip|ips|mail|email|e|web|url|mac|wallet|bitcoin|return|delivery|billing|contact|forwarding|shipping|office|server address|addresses
        address|addresses|phone|number|telephone|name|names of|for ?the ?a ?an ?our ?this museum|office|firm|company|school|shop|hotel|club|
        chapter|library|press|business|headquarters|hospital|university|church|archive|institute|venue|foundation|mailbox|ministry|embassy|
        hotline|helpline|publisher|gallery|town|city|station|restaurant|theatre|oversight*|steward*|emergency|committee|team|list|bank|
        article
        museum|office|firm|company|shop|hotel|club|chapter|library|press|business|headquarters|hospital|university|church|archive|institute|
        venue|foundation|publisher|gallery|hotline|helpline|emergency ?s phone|address|telephone|number
        address|adress bar|book|field|line|label
        museum|office|firm|company|school|shop|hotel|club|chapter|library|hospital|university|church|archive|institute|venue has|have|
        got ?a ?the ?new ?other phone|telephone|address|number ?number
        """;

    /// <summary>Nothing was put up against anybody's will: rules are spoken of, or somebody did it for themselves.</summary>
    private const string Talk = """
        should|policy|policies|rule|rules|guideline*|template*|training|essay|rfc|example|examples|slide|whether|filter|filters|hypothetical
        press officer|contact|speaker
        contact form
        own|himself|herself|themselves|myself|publicist
        invit*|meetup|picnic|party|barbecue|editathon|exhibition|event|concert|hotline|helpline
        edits|edit|signs|sign under|with my|his|her|their ?own real|full name
        """;

    private static readonly DangerFinderPatterns Patterns = new(
    [
        (DangerFinderTable.Whereabouts, Whereabouts), (DangerFinderTable.Detail, Details), (DangerFinderTable.ChildsDetail, OfAChild),
        (DangerFinderTable.Put, Put), (DangerFinderTable.Published, Published), (DangerFinderTable.Place, Places),
        (DangerFinderTable.Way, Ways), (DangerFinderTable.Hidden, Hidden), (DangerFinderTable.Thing, Things),
        (DangerFinderTable.Talk, Talk),
        (DangerFinderTable.Detail, DangerFinderPrivate.Details), (DangerFinderTable.Put, DangerFinderPrivate.Put),
        (DangerFinderTable.Place, DangerFinderPrivate.Places), (DangerFinderTable.Published, DangerFinderPrivate.Published),
        (DangerFinderTable.Outright, DangerFinderPrivate.Outright), (DangerFinderTable.Young, DangerFinderPrivate.Young),
    ]);

    /// <summary>Whose details a note says stand open, a child's before anybody else's; and whether others are asked to go there.</summary>
    public static Exposure Of(IReadOnlyList<DangerFinderSentence> note)
    {
        var found = new Exposure(ExposedPerson.Nobody, Invites: false);
        for (var at = 0; at < note.Count; at++)
            if (Open(note, at) is { } open)
                found = new Exposure(Most(found.Person, Whose(note, at, open)), found.Invites || Invites(note, at, open));
        return found;
    }

    private static ExposedPerson Most(ExposedPerson one, ExposedPerson other) => one > other ? one : other;

    /// <summary>Whether where somebody can be met was put up as if others were to go there.</summary>
    private static bool Invites(IReadOnlyList<DangerFinderSentence> note, int at, List<DangerFinderHit> open) =>
        Has(open, DangerFinderTable.Whereabouts) && !Has(open, DangerFinderTable.Talk)
            && (Has(open, DangerFinderTable.Way) || (at + 1 < note.Count && Has(Patterns.Find(note[at + 1].Words), DangerFinderTable.Way)));

    private static ExposedPerson Whose(IReadOnlyList<DangerFinderSentence> note, int at, List<DangerFinderHit> open)
    {
        var isOfAChild = Has(open, DangerFinderTable.Young) || note[at].Has(DangerFinderTable.Minor)
            || (at > 0 && note[at - 1].Has(DangerFinderTable.Minor));
        if (isOfAChild && !note[at].Has(DangerFinderTable.Topic))
            return ExposedPerson.Child;
        if (Has(open, DangerFinderTable.Outright) && !Array.Exists(note[at].Words, word => Selves.Contains(word.Text)))
            return ExposedPerson.Somebody;
        var isOfAPerson = Has(open, DangerFinderTable.Whereabouts) || Has(open, DangerFinderTable.Detail);
        return isOfAPerson && !Has(open, DangerFinderTable.Talk) ? ExposedPerson.Somebody : ExposedPerson.Nobody;
    }

    /// <summary>What stands in a sentence that says that details were put up and not that they are hidden; null for any other.</summary>
    private static List<DangerFinderHit>? Open(IReadOnlyList<DangerFinderSentence> note, int at)
    {
        if (!Array.Exists(note[at].Words, word => Triggers.Contains(word.Text) || DangerFinderPrivate.Triggers.Contains(word.Text)))
            return null;
        var hits = Patterns.Find(note[at].Words);
        var things = hits.FindAll(hit => hit.Table == DangerFinderTable.Thing);
        hits.RemoveAll(hit => IsADetail(hit) && things.Exists(hit.Touches));
        var isPut = Has(hits, DangerFinderTable.Put) && (Has(hits, DangerFinderTable.Place) || Has(hits, DangerFinderTable.Published));
        var isOpen = (isPut && hits.Exists(IsADetail)) || Has(hits, DangerFinderTable.Outright);
        return isOpen && !IsHidden(note, at, hits) ? hits : null;
    }

    private static bool IsHidden(IReadOnlyList<DangerFinderSentence> note, int at, List<DangerFinderHit> hits)
    {
        if (note[at].Words.Any(word => word.Text is "still" or "again" or "not"))
            return false;
        return Has(hits, DangerFinderTable.Hidden)
            || (at + 1 < note.Count && Has(Patterns.Find(note[at + 1].Words), DangerFinderTable.Hidden));
    }

    private static bool IsADetail(DangerFinderHit hit) =>
        hit.Table is DangerFinderTable.Whereabouts or DangerFinderTable.Detail or DangerFinderTable.ChildsDetail;

    private static bool Has(List<DangerFinderHit> hits, DangerFinderTable table) => hits.Exists(hit => hit.Table == table);
}
