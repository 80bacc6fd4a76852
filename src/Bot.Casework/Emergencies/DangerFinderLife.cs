namespace Bot.Emergencies;

/// <summary>What is plainly a danger to a life or a body.</summary>
internal static class DangerFinderLife
{
    /// <summary>Somebody threatens another.</summary>
    public const string Threats = """
        # to do it
        @will ?not ?to ?@adv ?@adv @kill @who $
        @will ?to ?@adv @kill @poss ?@poss ?own @thewho
        @will ?to ?@adv @hurt @who $
        @will ?to ?@adv @hurt @poss ?own @thewho
        @will ?to ?@adv @kill|@hurt @thewho
        @will ?to ?@adv break|breaks|cut|cuts|smash|cave|crush|slit|bash|shatter|chop ?off ?in @poss @body
        slit|cut|slits @his throat
        @kill|@hurt @who|@poss ?@thewho to death
        break|breaks|broke @his @body|nose
        offers|offered|pay|pays|paid|money .. who|anybody|anyone|someone .. @kill|@hurt|break|breaks
        going|about to ?@adv @kill ?@poss @who|@thewho
        @kill|@hurt @who with @poss
        throw* acid
        beat|beats @poss|@who .. to death|pulp
        run|runs @who over with
        make|makes @who suffer|bleed|disappear|scream
        hunt|hunts|hunting|track|tracks @who down and
        hunt|hunts @who ?down $
        finish what @subject began|started
        @will ?to shoot ?up @poss|@place ?@place
        shoot|shooting up @poss
        set|sets @poss|@his @home on fire
        set|sets @who on fire
        burn|burns|burning ?down @poss @home|@place ?down
        burn @who alive
        blow|blows|blowing ?up @poss @place|@home|@work ?up
        blow|blows|blowing up ... @place|@home|@work
        @will ?to ?@adv @hurt @who up|down|badly|hard
        find|get|catch|grab|meet|visit|come @who|@his ?@thewho and|to @hurt|@kill
        put|puts a bullet in|into|through
        slash|slashes @his ?tyres ?tires and ?then @who
        and ?then punch|stab|kill|strangle|shoot|rape|murder|drown|hurt @who $
        @will ?to bomb|torch|explode @poss @place|@work|@home
        has|had|owns|carries|carrying a gun|rifle|shotgun|pistol ?in and|with
        # it will be so
        @subject will|shall|would|going ?to ?all be ?found dead|killed|murdered|shot|stabbed|raped|beaten|executed
        @subject will|shall|would|going ?all to|not|soon|all|slowly ?all die
        @subject will|shall ?all ?soon die|burn|bleed
        @thewho|building|room|office will|shall ?all die|burn|bleed
        @thewho|people .. will get hurt|shot|stabbed|killed
        @thewho|@who will pay with @poss life|blood
        @subject am|are|is|will ?be ?a dead man|woman|person|meat
        you|she|he are|is ?as ?already ?good ?as dead $
        @thewho dies
        get|gets|got|be|deserve* shot|stabbed|hanged|raped|lynched $
        not|never see the|another|next|@his ?next morning|sunrise|christmas|birthday|spring|summer
        not|never see christmas|morning|another|tomorrow
        not walk|leave|make|get .. alive
        days|hours|weeks|day left to live
        have|has|got ... left to live
        see you at the|your funeral
        days|hours|time is|are numbered
        will not live|survive
        will be @poss last day|night|breath|christmas
        @will end you|him|her|them|me|u $
        address|home|lives|street|house ... school|kindergarten of @his children|kids|daughter|son|sons|boy|girl
        address|home|lives|street|house ... @his children|kids|daughter|son|sons|boy|girl school|kindergarten
        watch|mind @his back ... way|walk|drive|home|street|dark|night|outside
        know|knows ?exactly what|which|when train|bus|tram|school|class|way|route @his
        know|knows ?exactly @his ?little daughter|son|kid|kids|child|children|girl|boy .. train|bus|tram|route|way
        # to where they are
        @will ?to ?@adv @arrive ?over ?around ?by ?up ?you to|at|by|outside|inside|behind|before|under|near|in|for|
        front .. @his ?own ?front @home
        @will|just|then ?to ?@adv @arrive ... to|at|by|outside|front|near @his ?own ?daughter|son|kid|children ?front @home|@work
        @will ?to ?@adv @arrive @poss|@his ?own ?front @home
        come|coming|came to @his ?front @home ... @weapon|tonight|tomorrow|kill|alone
        coming|come for you|her|him|me|them with
        coming|come for you|her|him|me|them $
        coming|way|drive|driving to @his|@who ?@home ... with
        bought|has|got|brought @poss @weapon and ... drive|driving|coming|way|travelling|town
        stands|standing|waits|waiting|sits|is|sat|parked|lurks|lurking ?right ?again ?now outside|before|front|
        at ?of @his ?own ?front @home|@work ?right ?now ?again
        been waiting|standing|sitting outside
        waited|waits|waiting|wait at|outside|for|by|in ... @his .. kindergarten|school|playground|house|flat|home|door|office|work|shift|car
        wait|waits|waiting for @who ... car park|parking|garage|shift|dark|alley|home|work|school
        i|we am|are ?already ?right ?standing outside|downstairs
        on @poss way to @his|@who ?@home ... with
        on @poss|@his way to @his @home|@work
        on @poss|@his way to @his ?@thewho|parents place|house|home|parents|family|flat
        @will ?to ?@adv @arrive to|at|by @his parents|family|mother|wife|children|kids|daughter|son
        follow*|followed @who home
        found ?out ?where @his ?new ?address ... coming|visit|come
        pay|pays|paid @who a|another ?little ?nice visit
        visit|visits @who ?soon|tonight|tomorrow ... bats|bat|hammer|knife|gun|axe|weapon|friends
        visit|visits @who ?at|in ... sleep|night
        know|knows where @his .. kid|kids|child|children|daughter|son|family|girl|boy|wife|mother
        know|knows where you|u live|lives|sleep
        know|knows @his .. kid|kids|children|child|daughter|son .. name|names|school|playground|kindergarten
        watch @his kids|children|family|daughter|son|wife|baby
        hiding|hides|locked|hid ?@self in the|her|his bathroom|cellar|closet|toilet|bedroom
        husband|boyfriend|partner|father|ex|wife is ?now ?right hitting|beating|hurting|strangling
        know @his playground|school|kindergarten|nursery
        kid|kids|children|daughter|son .. school ... wait|waiting
        something|accident|anything .. happened|happen|happens to @who|@poss|@his
        be a pity|shame if ... happened|happen
        photo*|picture* of @his ?own ?front @home|car ... today|yesterday|morning|night
        @poss|@his @home|car ... taken ?this today|yesterday|morning
        colour|color of @poss|@his coat|dress|jacket|shirt
        get you|her|him|them tonight|tomorrow|soon
        who|first|next ?one gets|goes|dies ?it first|next
        # arms and places
        @weapon .. @will ?to ?@adv @kill|@hurt|visit|come
        @weapon ... laid|pointed|aimed ... name*|you|her|him|photo
        loaded|loads|loading|pointed|points|aimed|holds|holding @poss @weapon
        buy|buying|bought|has|got|brings|brought|bring|bringing @poss @weapon ... @who|meetup|town|school|event|tomorrow|tonight|night
        bring|brings|bringing ?the|a|my|his petrol|gasoline|knife|gun|rifle|shotgun|axe|acid
        with @poss knife|gun|rifle|axe|machete|shotgun|sword|pistol .. at|to|for|come|in|outside
        come|coming|came|visit|visits|house|way|door ... with @poss ?baseball ?kitchen knife|knives|gun|rifle|axe|machete|hammer|bat|
        bats|sword|petrol|pistol|shotgun
        come|coming ... with bats|knives|guns|hammers|axes
        received|got|sent|found .. bullet*|powder ... @home|envelope|name
        white powder
        put|puts|place|placed|planted|hid|hidden|left|plant|plants @poss|a bomb|bombs|explosives
        bomb|explosives in|at|inside|under @poss ?@work ?@home @place|@home|@work
        bomb will|threat|goes|explodes
        shooting|massacre|bombing|attack|explosion at @poss .. @place|@work|@home ... monday|tuesday|wednesday|thursday|friday|saturday|
        sunday|tomorrow|tonight|today|week
        there will be a shooting|massacre|bombing|bloodbath
        mass|school shooting|murder|stabbing announced|planned|tomorrow|on|tonight
        terror|terrorist attack tomorrow|tonight|on|planned
        swatted|swatting|swat
        armed police|officers
        send|sends|sent|call|calls ?the|armed swat|police ... fake|false|her|his|my door|house|home
        poisoned|poison|poisons the|a|her|his cake|food|drink|water|coffee|dog|cat
        will|to sell|kidnap|abduct @his|@poss ?@who daughter|son|child|children|kid|kids
        # what was threatened
        death|rape|murder|bomb threat|threats
        threat*|threaten* ?me|her|him|them|us|you|to ?with rape|murder|death|violence|acid
        threat*|threaten* ?@who ?that|to ... kill|rape|murder|stab|shoot|beat|hurt @who $
        threat*|threaten* ?the ?a ?@thewho|@who with @poss @weapon
        threat*|threaten* ?@poss @who|@thewho|@place ?@thewho 's ?life
        threat* to|against|on @his|@poss ?@thewho|@who life|lives
        # it happened
        he|she|they|husband|ex|stalker|man broke @poss|@his window|door|arm|nose|jaw
        @subject|husband|ex ?has ?had @past me|her|him|userx ?up $
        attacked|beaten|stabbed|raped|assaulted ?up .. at|in|after|outside|on ... @place|@home|street|way
        fear* that ... will|would kill|hurt|murder
        fear*|afraid for @his|@poss ?@thewho life
        father|mother|husband|boyfriend|brother|uncle|ex will|would ?to @kill|@hurt|beat
        """;

    /// <summary>Somebody may harm themselves.</summary>
    public const string Despair = """
        @kill|@hurt|overdose|overdosing|cut|cutting|starve|starving|hurt|end|ending @self
        kms
        cuts|kills|hangs|hurts|harms|burns|starves|injures|stabs|drowns|shoots @self
        last|final words|message|line ... goodbye|guilty
        been|keeps|started|kept hurting|cutting|harming|burning @self
        do|doing|does something|anything stupid to @self
        do something stupid|rash tonight
        cutting|cuts|cut again ... blood|arm*|picture|photo|wrist*|scar*
        cutting|cuts|cut @his wrist*|arm|arms|vein*
        slit|slits|slitting @his wrist*
        self harm|harming|harms|injury again|now|today
        is|been|started|keeps|starts self harming|injuring
        cutting again
        put|puts|putting|set an end to @his life|existence|pain|suffering
        take|takes|took|taking @his ?own life
        took|take ?@his ?an own life|overdose
        end|ends|ending @his ?own life|lives|pain|suffering
        end it all ?tonight|after|soon|now $
        ending it all
        wants|want it ?all to end|stop tonight|today|now|forever|tomorrow
        wants|want it all to ?be end|over
        all|everything|pain|it will|shall|would ?all be over ?by ?very tomorrow|tonight|soon|sunday|monday|today
        will not|never be any ?a tomorrow
        will|is|be no tomorrow
        there will be no|not ?a tomorrow|morning
        wait*|waits ?only ?just for the|@his end|death ?of
        do|does|did not want|wants ?to ?be live|living|life|alive|exist ?any
        not want to be here|alive|around
        no longer|not wants|want|wanting to live|exist
        want|wants|wanted|wish|wishes|ready|going|decided|prepared|like to die $
        would|should|will rather be|not dead|live
        better|best|happier off ?without|if dead|me|him|her
        better|happier once|if|when @subject am|is|was|are dead|gone
        @subject|@thewho .. will|would|be ?all ?be better|happier .. without|once|if|when me|him|her|i|he|she
        wish|wishes|wished ?that @subject was|were|had ?never dead|born|gone
        nobody|no|noone|anyone|anybody|none ?one ?of would|will|is ?to ?even ?ever care|miss|notice|mourn ?if|that|me|him|her|
        when .. dead|gone|died|me|him|her
        would|will not ?even be missed|noticed
        not be missed
        nobody|no ?one cares|care if|whether @subject live|lives|die|dies|am|is|was ?dead|gone
        never|not wake ?up again|any|ever
        never wake ?up
        sleep for ever|forever|eternally
        sleep and not|never wake
        life|living has|is|makes|had no|not ?any meaning|point|sense
        said @his goodbyes
        like|want|wants|wanted|wish|wishes|prefer to be dead
        done with living|life|living ?on $
        rather not exist|live|be|have|wake ?here ?alive ?born ?up $
        no longer|not want|wants|wanted|wish|wishes to be here|around|alive|anymore
        i|he|she|will not be|think ?i ?will ?be around|here next|tomorrow|much|any ?longer ?week
        not be ?a me
        no|not ?any point ?in|of going|living|carrying ?on
        must|has|have|want pain|it to|must stop ... goodbye
        goodbye|farewell ?to ... @his family|kids|children|parents|mother|everyone forever
        goodbye|farewell forever|world
        off @self
        nothing ?is ?there ?left ?more to live for
        no|not|any ?any reason|sense|point to|in live|living|life|go
        tired|sick|weary of living|life|existing|being ?alive
        can|could|able not ?to go|carry|live|take|bear|stand ?it on ?living|like|any|more .. life|live|alive|sleep|die|end|anymore
        can not bear|stand to be|live ?on alive
        not bear to be alive
        cannot|not take ?it any more and|so|i|he|she
        goodbye|farewell|bye ?to world|life ?forever
        says|said|saying goodbye to life|everything
        last|final day|night|hours ?on|alive|of @his|this|earth ?life|earth
        last|final day on ?this earth|planet
        last|final edit ?i|he|she|ever|of|and ?i|make ... miss|notice|gone|alive|goodbye|dead|life|care|ever
        last|final message|edit|words|post|goodbye before @subject die|dies|go|goes|kill|end|jump
        by|when the|you|time .. read|reads this ... gone|dead|late|over
        gone|dead by the time|then|tomorrow|morning|sunday
        be dead by|before|then|soon|tomorrow|tonight
        not|never be alive for|by|tomorrow|when|next
        i|he|she will not|never be here ?for by|tomorrow|when|next|much
        not be alive
        do not look for @who
        took|taken|swallowed|swallow|take|takes|taking|ate ... pills|tablets|overdose|poison|sleeping
        an overdose $
        took|taken|takes an overdose
        jump|jumps|jumping|throw|throws|standing ?myself|himself|herself off|from|in|under|of|out ... bridge|roof|balcony|train|cliff|
        building|tower|window
        standing|stand|stands|sits|sitting|is|am on|at the|a|@his|edge ?edge ?of ?the roof|bridge|ledge|tracks|railing|cliff
        walk|walking|walks|swim|go|going into ?in the sea|river|lake|water|traffic|ocean
        river|lake|water is cold|deep enough
        has|have|got|bought|tied|prepared|ready a|the|his|my ?@his rope|noose ?ready
        rope ready|tied|bought
        gun|pistol|rifle in the|my|his|her drawer|mouth|hand|nightstand
        gun|pistol to|against|at @his head
        set|sets @self on fire|alight
        suicide note|letter|letters
        written|wrote|writes|writing|write ?@his ?a ?the farewell letter*|note*
        wrote|writes|written|left|posted|leaves a|his|her|the will on|and
        commit|commits|committing|attempt*|considers|considering|contemplat*|plans|planning|threaten*|about|announce*|thinking|thinks|
        of|near suicide
        of|about committing|doing suicide
        suicide ?is tonight|tomorrow|plan|attempt|threat|over|threats|if
        is|am|feels|feel|was|seems|sounds|be|became|very|user|editor|friend suicidal
        suicidal thoughts|user|editor|message|note|mood|again|post|person|ideas|ideation|and
        tell|tells @his mother|mum|mom|dad|father|wife|kids|children|family|parents|daughter|son ?that @subject love*
        voices ... die|kill|hurt|jump
        tell|tells|telling @who to die|kill
        how|way|ways|method* to die ?without|painlessly|quickly|fast
        die without ?any pain
        painless way|death
        bought|have|got what i need
        will be quick|painless
        find @who in the garage|bathtub|bath|attic|morning|forest|woods|basement
        never been born
        see|sees|saw no|not ?any other way ?out ?than|but
        no ?other way out
        eaten|eating for days
        @his death will|is ?be on @who|your|their
        it is|will|be ?be on you $
        worthless .. everyone|nobody|dead|better
        """;

    /// <summary>Whether a note says it plainly, as something that is not over.</summary>
    public static bool IsPlain(IReadOnlyList<DangerFinderSentence> note) =>
        Enumerable.Range(0, note.Count).Any(at => SaysSo(note[at]) && !DangerFinderCalm.IsOver(note, at));

    private static bool SaysSo(DangerFinderSentence sentence)
    {
        var isJoke = sentence.Has(DangerFinderTable.Joke) && !sentence.Has(DangerFinderTable.Now);
        return !isJoke && !sentence.Has(DangerFinderTable.Tale) && !sentence.Has(DangerFinderTable.Topic) && HasWordsForIt(sentence);
    }

    /// <summary>Whether a sentence has the words for it, whatever it speaks of.</summary>
    public static bool HasWordsForIt(DangerFinderSentence sentence) => sentence.Hits.Exists(hit =>
        hit.Table is DangerFinderTable.Threat or DangerFinderTable.Despair && !DangerFinderCalm.IsDenied(sentence, hit.From));

}
