using Bot.Basics;
using Bot.Commands;
using Bot.Emergencies;
using Bot.People;
using Bot.Texts;


namespace Bot.Guidance;

/// <summary>Whom to point somebody to for help that the team cannot give, by need and country; from memory.</summary>
public sealed class SupportCommands(TeamGuidance guidance)
{
    /// <summary>The need for a list of hotlines by country.</summary>
    private const string Directory = "directory";

    /// <summary>The need of who may harm themselves.</summary>
    private const string OfALife = "suicide-prevention";

    /// <summary>The organisations; without words, what there is.</summary>
    [Command("support", "Hotlines and organisations to point somebody to, by need and country", Role = Role.Admin,
        FromMemory = true, Content = true, Unheard = true, Example = "support crisis line united states")]
    public Outcome Support(CommandContext call,
        [About("the need and the country, in your own words; nothing of it is kept", Most = 300)] string? words)
    {
        var list = guidance.Of(call.Caller.Team).Support;
        if (words is null)
            return Contents(list);
        var (needs, countries) = list.Understand(words);
        var unknown = list.UnknownPlaces(words);
        if (needs.Count == 0 && countries.Count == 0)
            return new Refusal(RefusalKind.Argument, Text.Of(
                $"I recognise neither a need nor a country in that. "
                + $"Needs are {Words.List([.. Needs(list)])}; for instance {new Typed("support legal aid uk")}."));
        var reply = new Reply([]);
        var forWhat = Words.List([.. needs.Select(Spaced).DefaultIfEmpty("any need")]);
        foreach (var country in countries)
            reply = list.Of(country, needs).ToList() is { Count: > 0 } own
                ? reply.And(Listed($"For {forWhat} in {SupportCountries.Name(country)}", own))
                : reply.And($"Nothing is listed for {forWhat} in {SupportCountries.Name(country)}; "
                    + $"your team can add what it knows in {SupportList.FileName}.");
        foreach (var place in unknown)
            reply = reply.And($"I know no country called “{TypedText.Short(place)}”, so nothing is listed for it.");

        var isOfAPlace = countries.Count + unknown.Count > 0;
        var everywhere = Everywhere(list, needs, isShort: countries.Any(c => !list.Of(c, needs).Any()) || unknown.Count > 0);
        var elsewhere = isOfAPlace ? [] : list.Find(needs, []).Where(one => !one.IsInternational).ToList();
        if (everywhere.Count > 0)
            reply = reply.And(Listed(isOfAPlace ? $"For {forWhat}, in any country" : $"For {forWhat}", everywhere));
        if (elsewhere.Count > 0)
            reply = reply.And(Listed("In one country", elsewhere));
        // Whoever asks for this may have somebody before them: the same is said for every country.
        if (needs.Contains(OfALife) && DangerFinder.Of(words) != DangerKind.Life)
            reply = new Reply([.. DangerWords.First(DangerKind.Life), .. reply.Blocks]);
        return reply.And($"{Text.Ours(list.BeforeYouSend)}")
            .Then(Topic("outside-support"), Topic("no-counselling"));
    }

    /// <summary>Those that help in every country; where a country has nothing of its own, lists of hotlines by country too.</summary>
    private static List<SupportOrganisation> Everywhere(SupportList list, IReadOnlyList<string> needs, bool isShort)
    {
        var found = list.Find(needs, []).Where(one => one.IsInternational).ToList();
        return isShort ? [.. found.Union(list.Find([Directory], []).Where(one => one.IsInternational))] : found;
    }

    private static Block.Lines Listed(string heading, IEnumerable<SupportOrganisation> all) =>
        new(Text.Ours(heading), [.. all.Select(Line)]);

    private static Outcome Contents(SupportList list) => Reply
        .Say($"Say what for, and where: {new Typed("support crisis line united states")}, {new Typed("support legal aid uk")}.")
        .And($"Needs: {Words.List([.. Needs(list)])}.")
        .And($"Countries with entries of their own: {Words.List([.. Countries(list).Select(SupportCountries.Name)])}; "
            + $"the others help everywhere.");

    private static IEnumerable<string> Needs(SupportList list) => list.Organisations
        .SelectMany(one => one.Needs)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(Spaced);

    private static string Spaced(string need) => need.Replace('-', ' ');

    private static IEnumerable<string> Countries(SupportList list) => list.Organisations
        .Where(one => !one.IsInternational).Select(one => one.Country)
        .Distinct().Order(StringComparer.Ordinal);

    /// <summary>What it is, how to reach it, what of that is ours and not the modules', and when somebody last looked.</summary>
    private static Text Line(SupportOrganisation one)
    {
        var languages = one.Languages.Length > 0 ? "; " + one.Languages : "";
        var check = one.Check ? Text.Of($" Check first: {Text.Ours(one.CheckNote)}") : Text.Empty;
        var ours = one switch
        {
            { GivenBy: Us } => " Named by us, not by the modules.",
            { ReachBy: Us } => " The address is ours, not the modules’.",
            _ => "",
        };
        var reviewed = one.Reviewed.Length > 0 ? $" Last looked at {one.Reviewed}." : "";
        var reach = Text.Ours(one.Reach.TrimEnd('.'));
        var where = one.IsInternational ? "any country" : SupportCountries.Name(one.Country);
        return Text.Of($"{new Strong(one.Name)} ({where}{languages}): {reach}. {Text.Ours(one.Note)}{check}{ours}{reviewed}");
    }

    private const string Us = "us";

    private static Choice Topic(string id) => new(GuidancePack.Shipped.Find(id)!.Title, $"guide {id}");
}
