namespace Bot.Emergencies;

/// <summary>What makes frightening words harmless: turns of phrase, tales, jokes, and what is long over.</summary>
internal static class DangerFinderCalm
{
    /// <summary>Turns of phrase; nothing that stands in them is heard.</summary>
    public const string Phrases = """
        @kill ?@poss ?whole|stupid|own|entire|good|great|stuck|two @thing
        killing time
        kms driver*|drivers|server|client|activation|key|away|from|long|per|and|to|of|north|south|east|west|switch
        @will end you|him|her at ?the|chess|vote|poll|polls
        taken|take|took your ?daily pills|meds|medicine
        left|leave|leaves|leaving the door open
        kill it ?with ?fire
        kill|killing for a
        kill me no
        what a killer
        killer article|edit|feature|argument
        over my|our|his|her dead body
        dead to me|us|him|her
        dead link|links|end|ends|horse|line|wood|letter|url|weight|serious|wrong|tired|on
        death of me|him|us
        death sentence|penalty|toll|row|by|date|rate|certificate|knell
        sick|bored|tired|worried|scared|laugh*|embarrassed|ashamed to death
        die|died|dying|dies ?nearly ?almost down|out|off|laughing
        die|died|dying|dies of|from laughter|laughing|boredom|shame|embarrassment|old|cancer|illness|natural
        dying|die of|from laughter|boredom|shame|curiosity
        dying|die to know|see|hear|find
        hill .. die on
        die|dies|dying|died on @poss|any|that|which|such ?tiny ?small hill
        kill|kills|killed|killing off|another|all .. sock*|account*|accts|acct|bot*|clone*
        sock*|socks killed
        more|nine lives than
        left the building
        works|working|worked|work @self to death|into
        reports|rumour*|rumor* of @poss|@his death
        do or die
        die hard
        ride or die
        drop dead gorgeous
        kill|killed|killing two birds
        @will kill|murder for ?a
        kill|killing|killed it $
        killer headache|queen|app|combo|queens
        dead man|mans switch
        dead pool|weight|line|lines|air|calm|centre|center|wood|language|languages|key|keys|pixel*
        deadly deadline|boring|sin|sins|serious
        phone|battery|server|laptop|thread|debate|discussion|wifi|project|article|bot|link|proposal|engine died|dies|dying|dead
        bombshell|bombshells
        photobomb*
        hit|shoot ?me ?him ?her ?us up on|at
        lynch mob
        trigger warning|happy|warnings
        pulled|pull the trigger on
        bite|bites|bit|take|took the bullet
        silver|bullet|bulleted bullet|point|points|list|lists
        smoking gun
        jump|jumped|jumping the gun
        loaded question|term|word|language
        stick|sticks to @his|your guns
        took|take|takes no|any prisoners
        prepare|preparing for war
        ticking ?time bomb
        poison pill
        dig|digging @his|your own grave
        one foot in the grave
        blood on @his|@poss hands
        turn*|turning|spin*|spinning in @his grave
        skeleton* in @his|the closet
        knives are out
        under|go|going|went the knife
        hill ... die
        stab|stabs|stabbed|stabbing .. in the back
        back stab*
        backstab*
        stab at
        shoot|shoots|shot ?me|him|her|us|them|it|you down|mail|message|email|from|an
        shoot|shoots @who a|an|your|his ?quick ?short mail|message|email|line|note|question|ping
        shoot the messenger
        shoot me now
        please|oh|just kill|shoot me
        character assassination|assassinat*|murder
        assassinat* @his|the|my character|reputation
        hang|hangs|hanging|hung up|around|out|on|about
        hang in there
        hit list|hard|hits|the|count|and|by|a
        hit|slap @who with ?a ?the trout|template|block|ban|warning
        slap in the face
        bite me
        drop dead
        rot in hell
        go to hell
        nominated for death
        quick and painless death
        painless death
        wish* ... death
        wish* @his|the article
        under fire
        fire her|him|them|me|at
        cut|cuts|cutting ?it ?down .. by|in|to half|ribbons|pieces|tenth|size|short|out
        cut|cuts|cutting off|down|back @his|the|all|any|our funding|access|contact|ties|mails
        cut|cuts|cutting corners|short|back|down
        cut the throat of
        cutting|cut|cuts @his|the|that|last ... page|evidence|paragraph|section|lead|list|article|text|sentence|letter|half
        cutting edge
        political|career|wiki|social|admin|editorial suicide
        suicide squad|mission|prevention|by|pact|hotline|helpline|rate|rates|statistic*|bomber|bombing|topic
        put|puts|putting an end to it|this|the|that|these|all|such|edit|his|her ?vandal* edits|editing|edit|spam|socks|behaviour|
        behavior|game|debate|quarrel|war|thread|harassment|campaign
        end it all here
        end it here
        ends|end here
        want this|the|it|her|him|these to|thread|case|debate|harassment end|stop $
        blood pressure|sport|relative|type|test|feud
        out for blood
        heads will roll
        poison the well
        poison* the atmosphere|climate|debate|well|mood
        time|volcanic|photo|sex|bath|f bomb|bombs|bombing
        bomb disposal|squad|crater
        burn|burnt|burned|burning|burns out|bridges
        burn at|in the ?stake hell
        crush @who ... board|chess|tournament|match|game|server|vote
        beat|beats|beaten @who ?in|at|to ?the|it|chess election|game|match|tournament|vote|chess|race|it
        beat*|beating a dead
        beat around|about
        bury|buried ?@who under|in|beneath|the paperwork|lead|evidence|mails|bytes|archive
        would rather|sooner eat|die|lose
        see you in|at ?the court|ani|arbcom|noticeboard
        last edit|edits of|was|were|is|on|in|by|from|to the|in|on|a|account
        attack|attacks page|pages|account|name|on the|username
        attack*|attacking @poss ?@who character|reputation|edits|argument|position|vote|work
        personal attack|attacks
        punch* above|line
        break the ?three|rule|policy|template|bot|ban|news|page
        break @his|the ban|promise|word|heart|rules|sanction|streak
        jump to|on|ship|the ?gun conclusion*
        jump out of the window
        explode*|exploded after
        nuke* all|the|his|her
        murder board
        get away with murder
        knock @who out of
        strangle whoever
        kick* @who|out ?out ?off ?from ?of
        kicked|kick|kicks @who off|from|out
        hurt|hurts|hurting @his|the|@who feelings|feeling|project|reputation|article|credibility|ego|pride|chances|cause|readers|deeply
        harm the|@his project|reputation|wiki|encyclopedia|article|standing|chances|community
        hurt|hurts ?a|the ?lot when|to read
        hunt* ?down ?for every|each|all ?of ?the ?his ?her hoax*|source*|sock*|error*|typo*|mistake*|edit*
        hunt|hunts|hunting for|every|hoax*|source*
        pay for this|the|it|that
        come|comes|came|coming to|for ?@his ?the talk|user|page|help|defence|defense|aid|rescue|noticeboard|attention
        come over on .. with the books|cake|biscuits|papers
        waiting|wait for|on you|her|him|them|his|the ?at|to ... sign|answer|reply|logs|flag|welcome
        knife article|maker|emoji
        will|shall|to|would ?also be|get ?him|her|them blocked|banned|locked|unblocked|desysopped|warned|told|informed|renamed
        go|going|went|come|comes to @his|the talk|user page
        rather eat|work|edit
        ashamed to be
        wife|boss|mum|mom|teacher|mentor|author|professor|editor will|would|going|is ?to kill|kills|murder|killing me|us
        is killing me
        band|podcast|gadget|calendar ... threat|suicide|swatting|die|killed|numbered
        broke my|his arm|leg|nose skiing|ski
        break a leg
        gun to my head ?so
        gun article|control|laws|law
        tell @who to @kill the|it|this
        knock* at|on the door of
        skin theme
        skin in the
        """;

    /// <summary>It was dealt with, or was long ago, or was none.</summary>
    public const string Settled = """
        settled|sorted|sentenced|convicted
        handled by|before|last|then|at|in|and|nothing
        is|was|been|already handled|resolved|closed|concluded|settled
        dealt with
        police ... informed|told|know|closed|involved ... last|already|in|since|week|month|weeks|ago|by|themselves|herself|himself|see
        police were|was ?already informed|told|called ... last|yesterday|ago|already|in|week|month
        police told|wrote|answered|said
        emergency team ?has|had wrote|answered|handled|replied|closed|confirmed|is|told
        answered|handled|settled|closed|done|confirmed by the emergency|police|foundation
        confirmed at
        closed it
        wrote back
        led|resulted|ended to|in|with a|the|his|her ?global ban|block|lock
        he|she|they|reporter|target|user ?now is|was|are|am|feels|doing ?now ?all ?quite ?both ?doing well|fine|safe|okay|ok|
        sober again|and|today|now|with|he|she|at|in
        he|she|they|reporter|target|user feels|feel|is|are better|well|fine|safe $
        in good spirits|humour|humor
        edits|editing|edited|active ... again|already|elsewhere|another|now
        now active|happier|writes|edits
        is|was|came|comes|am ?usually back at|on|in|to|the|and|again|editing|with
        usually comes|returns
        and is well|fine|safe|sober today|now|again
        no|not ?a ?in ?any ?an ?afraid ?real ?immediate danger|threat|threats|emergency|concern
        not|never|no ?feel afraid|threatened|scared|violent|suicidal
        not ?actually a|any threat
        there was never|no|none
        turned out
        was|were a|only|just|meant|about ?a ?an prank|joke|hoax|lyric|quote|quotation|rumour|rumor|line|metaphor
        as background|history
        mentions|tells it ?without fear
        """;

    /// <summary>It was long ago.</summary>
    public const string Past = """
        in|of|from|since|spring|may|june|autumn 2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|
        2021|2022|2023|2024|2025
        years|year|months|decade*|decades ?ago ago
        at that time
        long ago|over|out|gone
        """;

    /// <summary>It is now or soon, and so not over.</summary>
    public const string Now = """
        today|tonight|tomorrow|now|soon|currently|yesterday
        this morning|evening|afternoon|weekend|friday|saturday|sunday|week
        last night
        next week|monday|friday
        minutes|hour|hours ago
        on monday|tuesday|wednesday|thursday|friday|saturday|sunday
        again|still
        """;

    /// <summary>A tale, a game or an event of history.</summary>
    public const string Tale = """
        film|films|movie|movies|novel|novels|song|songs|lyric|lyrics|poem|plot|heroine|hero|saga|episode|album|opera|wrestler|boxing|
        boxer|boxers|fighters
        chess|fencing|tournament|ring|re|reenact* enact*
        chess|fencing|boxing|wrestling|tournament|reenact*
        crime writer|novel|series|fiction
        battle|massacre|general|war|deserters of|in|at|had
        film|movie|song|book quote|quotation|line|title
        line|quote|quotation|lyric from|of
        title of
        game character|server
        comedy|drama|sitcom|caravaggio|painting|statue|sculpture
        album cover
        user box|box
        """;

    /// <summary>An article or its subject.</summary>
    public const string Topic = """
        article|articles|biography|category|list|categories|obituary on|about|of|in|for
        nominat*|deletion debate|request
        medical|historical|literature
        statue|painting|breastfeeding|emoji*
        """;

    /// <summary>The daily work of editors and of the team.</summary>
    public const string Work = """
        article|articles|biography|category|obituary|template|stub
        screenshot*|diffs|logs|headers|agenda|minutes|debrief|draft|paragraph|wording|deadline|vote|votes|voting|checkuser
        username|usernames
        """;

    /// <summary>Somebody jokes.</summary>
    public const string Joke = """
        joke|jokes|joked|joking|jokingly|lol|haha|laugh|laughs|laughed|laughing|laughter|smiley|smile|grin|jest|pun|humour|humor|
        kidding|funny|sighed|sarcastic*|ironic*
        club mates
        metaphor*|rhetoric*|figure speech
        """;

    private static readonly HashSet<string> Denials = ["not", "no", "never", "without", "nor", "neither", "whether", "if"];

    /// <summary>
    /// Whether what a sentence says is over: it says so itself, or the sentence beside it does. What is said to be now is not over.
    /// </summary>
    public static bool IsOver(IReadOnlyList<DangerFinderSentence> note, int at)
    {
        var inItself = note[at].Hits.Where(hit => hit.Table is DangerFinderTable.Settled or DangerFinderTable.Past)
            .Select(hit => hit.From).Distinct().Count();
        if (note[at].Has(DangerFinderTable.Now))
            return inItself > 1;
        if (inItself > 0)
            return true;
        for (var near = Math.Max(0, at - 1); near <= Math.Min(note.Count - 1, at + 1); near++)
            if (note[near].Has(DangerFinderTable.Settled))
                return true;
        return false;
    }

    /// <summary>Whether a denial stands shortly before a word, with nothing between that breaks it off.</summary>
    public static bool IsDenied(DangerFinderSentence sentence, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 2); before--)
        {
            if (sentence.Words[before + 1].AfterBreak)
                return false;
            if (Denials.Contains(sentence.Words[before].Text))
                return true;
        }
        return false;
    }
}
