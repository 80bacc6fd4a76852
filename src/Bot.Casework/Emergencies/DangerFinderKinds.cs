namespace Bot.Emergencies;

/// <summary>
/// Kinds of words. Somebody new says what nobody said before, mostly with words of kinds that were said together before: "I shall come"
/// with a place, a farewell with a time. One a line: the kind, a colon, words; <c>kill*</c> is any word that begins so.
/// </summary>
internal static class DangerFinderKinds
{
    private const int ShortestBeginning = 2;

    private static readonly Dictionary<string, ulong> Exact = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ulong> Begun = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> BegunSpans =
        Begun.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Names = Read("""
        will: will shall going gonna plan* intend* promis* swear* vow* about ready want wants wanted announc* decided threat* ought might
        kill: kill* murder* stab* shoot* shot strangl* drown* rape* raping hang hanged hanging behead* slaughter* poison* execut* lynch*
        kill: chok* throttl* assassin* gut slay massacre* smother* suffocat* unalive* hitman gassed crucif* snap decapitat*
        hurt: hurt* harm* beat* hit hitting punch* attack* assault* kick* torture* cut cuts cutting burn* break* broke broken smash* crush*
        hurt: kidnap* abduct* injur* wound* maim* cripple* slit wring slap* push* shov* bruise* bleed* blood* scar scars mutilat* crack*
        hurt: bandag* relaps* destroy*
        arms: knife* knive* gun* rifle* pistol* shotgun* weapon* axe* machete* bat bats hammer* acid petrol gasoline bullet* bomb*
        arms: explosi* grenade* ammunition ammo sword* blade* razor* crowbar* firearm* noose* rope* cartridge* revolver* hatchet* armed
        arms: loaded
        arms: fuel matches lighter fist fists pepper mine mined detonat* calibre trigger powder shooter sniper
        body: throat* neck* leg legs bone* finger* face faces head heads skull* arm arms teeth jaw* knee* eye eyes heart* hand hands tongue
        body: wrist* vein* skin spine ribs
        home: house* home* flat flats apartment* door doors doorstep doorbell garden* driveway porch bedroom* window* kitchen balcony*
        home: stair* street* gate letterbox mailbox hallway bathroom cellar garage building* roommate flatmate address* adress* room
        work: work workplace office* school* kindergarten* nurser* playground* shop university campus gym church* bus tram train station*
        work: shift* class* library hotel* parking car cars park lecture* workshop*
        event: meetup* conference* editathon* hackathon* wikimania festival* event* venue* mosque* synagogue* congress headquarters hq
        event: parade ceremony pride camp clinic hospital* airport museum* party wedding embassy parliament
        come: come comes coming came visit* wait* show shows drive drives driving drove stand* stood sit sits sitting sat outside lurk*
        come: follow* stalk* knock* arriv* travel* parked park outside behind near here downstairs way
        know: know knows knew found find finds track* address* location route* map maps schedule timetable whereabouts
        watch: watch* see sees saw look* listen* eye photo* filming camera* tracker*
        dead: die dies died dying dead death* grave* funeral* coffin* corpse* buried bury burial* obituar* suicid* overdos* morgue hearse
        dead: ashes deceased tombstone gravestone wreath cremat* heaven hell undertaker casket rip
        bye: goodbye* farewell* bye adieu adios last final forever sorry thank* forgive* forgiv* gone leave leaves leaving left letter note
        bye: testament sleep never end ends ended ending over
        life: life live lives living alive exist* breath* wake waking woke survive* alive
        weary: tired hopeless worthless pointless nothing nobody burden alone lonely despair* empty useless reason point meaning sense bear
        weary: stand cant anymore longer depress* pain* suffer* unhappy crying cries cried cry voices miss dark numb peace
        means: pill pills tablet* medicine* medication* insulin dose* drug* bleach bridge* roof rooftop tracks rail rails cliff ledge river
        means: sea water tower railing gas oven engine platform lake height ceiling bath viaduct edge quarry
        help: help* doctor* therap* hotline* helpline* psych* ambulance* police cops firefighter* emergency
        self: myself himself herself themselves themself
        kin: mother* father* mum mom dad brother* sister* wife husband* daughter* son sons family families parent* kid kids baby partner
        kin: boyfriend* girlfriend* ex grandmother grandfather uncle cousin nephew niece dog cat pet pets fiance*
        child: child* kid kids boy boys girl girls teen* minor minors toddler* infant* pupil* underage* schoolgirl* schoolboy* preteen
        child: youngster* daughter* son nephew niece mentee* grader
        age: 5 6 7 8 9 10 11 12 13 14 15 16 17 five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        sex: naked nude* nudes sex* porn* undress* underwear bikini lingerie explicit erotic* lewd molest* abus* groom* csam cp pedo* paedo*
        sex: swimwear shower topless bra kiss* penis genital* intimate virgin* seduc*
        image: photo* pic pics picture* image* video* selfie* webcam cam camera file files gallery upload* clip* film* stream*
        ask: ask* send* sent demand* offer* pay pays paid money invit* secret* trade* trading swap* sell* collect* blackmail* chat* meet* dm
        ask: snapchat telegram whatsapp discord price reward bounty bitcoin euro euros dollars
        soon: tonight tomorrow today now soon monday tuesday wednesday thursday friday saturday sunday weekend midnight morning evening noon
        soon: hour hours minutes minute night week next date day days until countdown tick
        past: ago yesterday 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025
        past: formerly once history historic* century decade* archive* since old earlier
        fear: afraid scared fear* unsafe frighten* terrified panic* worried worry shak* danger*
        say: say says said wrote write writes writing written told tells tell mail mails mailed message* posted post posts announced
        say: claims claim states stated mentions quote* caption* summary signed email* sms texted
        not: not no never without nor neither none hardly nothing
        i: i me my mine we us our
        you: you your yours u ur
        she: she her hers
        he: he his him
        they: they them their someone somebody anybody anyone everyone people
        role: reporter* target accused admin* arb arbs arbitrator* steward* clerk* user userx editor* colleague* checkuser* oversighter*
        role: mentor newcomer newbie contributor* volunteer* appellant moderator* patroller* chair committee* staff organiser* wikipedian*
        wiki: article* template* page pages edit edits edited editing diff diffs revert* draft* category categories wiki* infobox* section*
        wiki: source* reference* redirect* rfc rfa afd deletion delet* vandal* vote* votes voting noticeboard* bot bots block* ban bans
        wiki: banned
        wiki: appeal* sock* typo* comma* username* sandbox* talk thread* account* logs
        tale: film films movie* novel* song* lyric* poem* plot* episode* album* band game gamer* chess book books museum painting* statue
        tale: fiction* story theatre opera quote battle war historian* minecraft boss character* title
        calm: joke* joking metaphor* humour humor laugh* lol haha irony ironic sarcas* figure speech meant means harmless exagger* smiley
        calm: closed settled fine safe better apolog* explained resolved handled archived hoax false mistake* misread* misunderstanding
        law: court* lawyer* sue sues sued suing legal attorney* press newspaper* journalist* complaint* solicitor* subpoena
        insult: idiot* stupid moron* fool* clown* liar* ugly fat trash garbage rubbish rude insult* swear* mock*
        """);

    /// <summary>How many kinds there are.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of a kind.</summary>
    public static string Name(int kind) => Names[kind];

    /// <summary>The kinds of a word, a bit for each.</summary>
    /// <param name="word">Folded.</param>
    public static ulong Of(string word)
    {
        var kinds = Exact.GetValueOrDefault(word);
        for (var length = ShortestBeginning; length <= word.Length; length++)
            if (BegunSpans.TryGetValue(word.AsSpan(0, length), out var begun))
                kinds |= begun;
        return kinds;
    }

    private static string[] Read(string lines)
    {
        var names = new List<string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = words[0].TrimEnd(':');
            if (!names.Contains(name))
                names.Add(name);
            foreach (var word in words[1..])
            {
                var (index, key) = word.EndsWith('*') ? (Begun, word[..^1]) : (Exact, word);
                index[key] = index.GetValueOrDefault(key) | 1ul << names.IndexOf(name);
            }
        }
        return [.. names];
    }
}
