namespace Bot.Emergencies;

/// <summary>Words that may stand for one another in a pattern.</summary>
internal static class DangerFinderLists
{
    private static readonly Dictionary<string, string[]> Lists = Read("""
        @stop: and or but if because when whenever while once after before unless until till then as at in on by with for from to that which
        @stop: who so tonight today tomorrow now soon next this monday tuesday wednesday thursday friday saturday sunday he she they we i
        @stop: over again too also is are was has had will would like though although since during within near outside he says said wrote
        @stop: dead please yesterday myself himself herself first every someday
        @stop: some

        @will: will would shall should going wants want wanted wanting plans planned planning threatens threatened threatening vows vowed
        @will: promises promised swears swore intends intended ready about try tries trying might could announces announced able how
        @will: gets hopes hoped let lets hired hire must need needs told tell tells asked dreams fantasises fantasizes wishes coming come
        @adv: just really soon then also personally simply finally slowly first all to be fucking and

        @kill: kill kills killing killed murder murders murdering stab stabs stabbing shoot shooting strangle strangling drown drowning
        @kill: behead rape raping rapes slaughter slaughtering execute executing poison poisoning hang hanging smother suffocate lynch gut
        @kill: slay throttle choke choking knife off whack butcher skin burn burning electrocute decapitate unalive assassinate
        @kill: assassinating
        @hurt: hurt hurting harm harming beat beating maim cripple torture torturing injure injuring cut cutting punch punching attack
        @hurt: attacking assault assaulting kidnap kidnapping abduct break hit hitting smash bash bashing thrash crush kick molest mutilate
        @past: killed murdered stabbed shot strangled drowned raped beaten beat punched kidnapped poisoned choked

        @who: me him her them you us someone somebody anyone anybody everyone everybody userx one people others all y'all ya ye whoever
        @thewho: admin admins administrator* arbitrator* steward* reporter target editor editors user users colleague* wife husband
        @thewho: family kids children child son daughter mother father mom mum mommy dad parents sister brother boyfriend girlfriend partner
        @thewho: baby dog cat cats boss checkuser* oversighter* patroller* mentor teacher* pupil* student* journalist* staff employee*
        @thewho: neighbour* neighbor* friend friends chair secretary treasurer organiser* organizer* volunteer* other girl boy woman man guy
        @thewho: bitch person attendee* participant* people everyone everybody jews muslims women men gays immigrants refugees cop cops
        @poss: my your his her their our the a an this that these every each another some any
        @self: myself himself herself themselves themself yourself urself yourselves
        @his: my his her their your our
        @subject: i you he she they we it userx someone somebody everyone everybody anyone people

        @home: house home flat apartment door doorstep frontdoor doorbell garden driveway porch bedroom window street building room hotel
        @home: place car garage yard address
        @work: office work workplace school kindergarten nursery playground shop university gym church station bus stop shift park car
        @arrive: come coming comes came go goes going drive drives driving drove visit visiting visits wait waits waiting waited wait show
        @arrive: shows turn turns stand stands standing stood sit sits sitting drop stop be am is are was been lurk* camp* park* knock* ring
        @arrive: rings follow* sleep* slept appear* find travel* head heading fly flies flying walk* swing

        @weapon: knife knives gun guns rifle rifles pistol pistols shotgun weapon weapons axe machete bat bats hammer acid petrol gasoline
        @weapon: bullet bullets bomb bombs explosive* grenade* ammunition ammo sword blade razor crowbar firearm* noose
        @body: throat throats neck legs leg bones bone fingers finger face head skull arm arms teeth jaw kneecaps knees eyes heart
        @body: hands tongue
        @place: building* school* church* mosque* synagogue* office* conference* hotel* station* airport* venue* meetup* library editathon
        @place: university campus hackathon headquarters hq house home event* wikimania market stadium embassy parliament centre center
        @place: festival
        @place: town city
        @gone: i he she you u me him her husband wife daughter son brother sister mother father userx
        @told: posted posts post posting published publishes publish leaked leaks revealed reveals disclosed discloses copied copies pasted
        @told: pastes forwarded forwards shared shares quoted quotes put puts named names mentions mentioned wrote writes told tells spread
        @told: spreads announced announces printed cited
        @poser: my his her their your our userx editor admin reporter colleague
        @picture: picture photo image photograph drawing
        @corpse: corpse coffin grave gravestone tombstone gallows noose cadaver headstone skeleton
        @shot: pic pics photo* picture* video* image* snap* film films filmed footage clip clips
        @small: daughter daughters son sons child children kid kids girl girls boy boys baby babies toddler* niece* nephew* pupil*
        @small: minor minors schoolgirl* schoolboy* preteen*
        @bare: bath bathtub tub bathing bathes shower showering potty naked nude nudes undressed undressing changing swimsuit*
        @bare: swimwear bikini* underwear nappy diaper undies topless knickers panties leotard* unclothed

        @seek: find finds finding found learn learns discover track locate know get gets looking wants

        @false: false fake faked hoax invented bogus prank fabricated phony phoney lying untrue
        @die: die dies dying dead killed murdered shot stabbed beaten executed buried

        @thing: article articles bot process script template page pages thread proposal idea draft section portal switch stub prose link
        @thing: discussion debate nomination category lead project wikiproject joke policy task server birds word words mood

        @age: 5 6 7 8 9 10 11 12 13 14 15 16 17 five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        """);

    /// <summary>The words of a list, or the word itself where it names none.</summary>
    public static IReadOnlyList<string> Words(string word) => word[0] == '@' ? Lists[word] : [word];

    private static Dictionary<string, string[]> Read(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).GroupBy(words => words[0].TrimEnd(':'))
            .ToDictionary(group => group.Key, group => group.SelectMany(words => words[1..]).ToArray(), StringComparer.Ordinal);
}
