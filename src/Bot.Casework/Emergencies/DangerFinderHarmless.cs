using System.Text.RegularExpressions;

namespace Bot.Emergencies;

/// <summary>
/// Kinds of words that sound like a threat and hurt nobody: a venue, the press, somebody's tools, an article that is to go, a quarrel over
/// what an article says of a frightening matter. Only where nothing else in the words could hurt anybody.
/// </summary>
internal static partial class DangerFinderHarmless
{
    /// <summary>Whether the words are of these kinds, and nothing beside is frightening.</summary>
    public static bool Is(string words) =>
        IsBeside(Venue(), words) || IsBeside(Press(), words) || IsBeside(Office(), words) || IsBeside(Idiom(), words)
            || IsBeside(Thing(), words) || IsBeside(ActorsWhoAreYoung(), words) || IsOfContent(words);

    private static bool IsBeside(Regex kind, string words) =>
        kind.Match(words) is { Success: true } match && !Frightening().IsMatch(words.Remove(match.Index, match.Length));

    /// <summary>
    /// A quarrel over an article on a frightening matter: its name is of the article. What somebody says of themselves, of whoever is
    /// spoken to, or of a file is not.
    /// </summary>
    public static bool IsOfContent(string words) =>
        Subject().Match(words) is { Success: true } match && Quarrel().IsMatch(words) && !Personal().IsMatch(words)
            && !Frightening().IsMatch(Matter().Replace(words.Remove(match.Index, match.Length), ""));

    private const RegexOptions How = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Places = @"(?:the |an? )?(?:deletion|afd|ani|an/i|arbcom|arbitration|noticeboard|incidents board|rfc|rfa|mfd|drv"
        + @"|mediation|dispute resolution|village pump|admins?|administrators?|talk page|merge discussion)\b";

    private const string Matters = @"(?:suicid\w*|self[- ]?harm\w*|child (?:abuse|pornography|porn|marriage|soldiers?"
        + @"|molestation)|lolicon"
        + @"|shotacon|murders?|genocide|massacres?|terroris\w*|rape|p(?:a)?edophil\w*|school shootings?|hanging|executions?|torture)";

    [GeneratedRegex(@"\b(?:takes?|took|drags?|dragged|brings?|brought|reports?|reported|sends?|nominates?|puts?|submits?"
        + @"|refers?|escalates?)"
        + @"\b[^.!?]{1,40}?\b(?:to|at|for|up for|before) " + Places
        + @"|\bsee (?:you|me|him|her|us|them)\b.{0,12}?\b(?:at|in|on) " + Places, How)]
    private static partial Regex Venue();

    [GeneratedRegex(@"\b(?:tells?|talks?|writes?|go|goes|going|complain|contacts?|informs?|calls?|e?mails?|leaks? (?:it|this)|turns?)\b"
        + @"(?: (?:to|with))?(?: (?:the|a|all|some|local|national|german|french|british|american))* "
        + @"(?:journalists?|press|media|newspapers?|reporters?|papers|tabloids?|television|tv|signpost)\b", How)]
    private static partial Regex Press();

    [GeneratedRegex(@"\b(?:end|ends|ending|kill|finish|destroy|ruin|(?:come|comes|coming|go|goes|going) (?:after|for)|take"
        + @"|takes|strip|cost"
        + @"|costs|lose|remove)\b (?:you |me |him |her )?(?:of )?(?:my|his|her|your|their|the) (?:adminship|sysop \w+|mop"
        + @"|tools|bits?|mentorship"
        + @"|mentoring|membership|subscription|participation|wikibreak|term|rfa|candidacy|rollback\w*|editing|involvement|wiki career"
        + @"|admin (?:bits?|rights?|tools?|career|status)|(?:user|edit\w*|admin\w*) rights)\b", How)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(?:die|died|dying) on (?:this|that|any|his|her|my|a) hill\b|\bhill (?:\w+ ){0,3}die on\b"
        + @"|\b(?:die|died|dying) of (?:shame|embarrassment|boredom|laughter|curiosity|envy)\b", How)]
    private static partial Regex Idiom();

    [GeneratedRegex(@"\b(?:articles?|pages?|drafts?|templates?|projects?|wikiprojects?|proposals?|policy|policies|threads?"
        + @"|portals?|categor\w+"
        + @"|lists?|bots?|sections?|essays?|scripts?|discussions?)\b (?:\w+ ){0,2}(?:should|must|deserves? to|needs? to"
        + @"|ought to|will|can|may)"
        + @" (?:just )?(?:die|be killed|be shot|be nuked|burn)\b", How)]
    private static partial Regex Thing();

    [GeneratedRegex(@"\bchild (?:actors?|actress\w*|singers?|prodig\w*|stars?|psycholog\w*|labou?r|care|custody"
        + @"|models? category)\b", How)]
    private static partial Regex ActorsWhoAreYoung();

    [GeneratedRegex(@"\b(?:articles?|sections?|pages?|entry|entries|lists?|categor\w+|templates?|infobox|lead"
        + @"|biography) (?:on|about|of|for)"
        + @" (?:the )?(?:history of )?(?:[\w-]+ ){0,2}?" + Matters + @"\b|\b" + Matters + @" (?:article|section|page"
        + @"|category|infobox)\b", How)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b" + Matters + @"( methods?| rates?| statistics)?\b", How)]
    private static partial Regex Matter();

    [GeneratedRegex(@"\b(?:edit[- ]?war\w*|undue|weight|pov|neutral\w*|bias\w*|sources?|sourc(?:ed|ing)|citations?|unsourced"
        + @"|vandali\w*|merg\w+"
        + @"|wording|wrong|error|tagg?\w*|called|calls|label\w*|content dispute|disput\w*|revert\w*|rewrit\w*|deletion|afd|too long|split"
        + @"|translat\w*|title|moved?|rename\w*|categor\w*|lead)\b", How)]
    private static partial Regex Quarrel();

    [GeneratedRegex(@"\b(?:i|my|me|you|your|myself|himself|herself|themselves|tonight|tomorrow|today|will|wants?|writes? that|wrote that"
        + @"|links?|images?|photos?|pictures?|pics?|videos?|files?|upload\w*|goodbye|farewell)\b", How)]
    private static partial Regex Personal();

    [GeneratedRegex(@"\b(?:kill\w*|murder\w*|stab\w*|shoot\w*|shot|kni(?:fe|ves)|guns?|bombs?|rap(?:e|ed|ing)|strangl\w*"
        + @"|beat\w*|hang(?:s|ed)?"
        + @"|burn\w*|suicid\w*|(?:my|him|her|your|them)sel(?:f|ves)|tonight|with a|hurt\w*|harm\w*|blood|weapon\w*|acid|petrol|house|home"
        + @"|kids?|child|children|daughters?|sons?|family|wife|husband|die|dies|dead|death|pills|rope|bridge|threats?|naked"
        + @"|nudes?|photos?"
        + @"|sue|lawyers?|arbitrator\w*|stewards?|checkusers?|oversighters?|bureaucrats?|live|lives|address|hospital|body)\b", How)]
    private static partial Regex Frightening();
}
