using System.Text.RegularExpressions;

namespace Bot.Emergencies;

/// <summary>
/// Hears threats that name no deed but what is left behind it, a body and a grave; and the letters by which images of abuse go. Beside
/// what was learnt: it changes nothing of that.
/// </summary>
internal static partial class DangerFinderVeiled
{
    /// <summary>Whether somebody's death is spoken of as coming by what will be left of them, and no tale is told.</summary>
    public static bool IsThreat(string words) => Left().IsMatch(words) && !Tale().IsMatch(words);

    /// <summary>Whether images of the abuse of a child are named by the letters that those use who trade them.</summary>
    public static bool NamesImages(string words) => Letters().IsMatch(words);

    [GeneratedRegex(@"\b(?:found|finds?|saw|posted|posts|uploaded|uploads|shared?|shares|has|have|had|hosts?|sent|sends|trades?|traded"
        + @"|sells?|sold|offers?|offered|wants|asks for|links? to|full of|collects?|watches)\b(?: \w+){0,2} (?:cp|csam|csem)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    private const string Whose = "(?:your|ur|her|his|their|my|our|the|a)";

    [GeneratedRegex(
        @"\b(?:never|not|nobody|no ?-?one|won['’]?t|can['’]?t)\b(?: \w+){0,4} (?:find|see|recover|identify|recogni[sz]e)\w* " + Whose
        + @" (?:dead |cold )?(?:body|bodies|corpse|remains|bones|grave)\b"
        + @"|\b(?:hide|bury|dump|dissolve|feed|get rid of) (?:your|ur|her|his|their|my) (?:dead )?(?:body|corpse|bones|remains)\b"
        + @"|\b(?:will|'ll|gonna|going to|should|better|start|already)\b(?: \w+){0,3} (?:dig|digging|dug|pick|choose|order|measure\w*) "
        + @"(?:out )?(?:your|ur|her|his|their|my) (?:own )?(?:grave|coffin|tombstone|headstone)\b"
        + @"|\b(?:sleep|swim)\w* with the fish(?:es)?\b|\b(?:put|send|have|bring|want)\b(?: \w+){1,3} (?:six feet under"
        + @"|in (?:the ground|a (?:grave|coffin|body ?bag|box))|to (?:the|an early|your|his|her) grave)\b"
        + @"|\b(?:leave|go|end up|come out|carried out)\b(?: \w+){0,4} in a (?:coffin|body ?bag|hearse|wooden box)\b"
        + @"|\b(?:won['’]?t|will not|not|never) (?:live|be alive) to (?:see|regret|tell|write|edit|finish)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(?:articles?|films?|movies?|novels?|books?|episodes?|series|plot|characters?|historical|history"
        + @"|century|songs?|lyrics|games?|infobox|lead section|biography|sources?|archaeolog\w*|killer|murderer|trial"
        + @"|police (?:said|report)|expedition)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tale();
}
