using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;


namespace Bot.Guidance;

/// <summary>Whom to point somebody to for help that the team cannot give, by need and country; from memory.</summary>
public sealed class SupportCommands(TeamGuidance guidance)
{
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
        if (needs.Count == 0 && countries.Count == 0)
            return new Refusal(RefusalKind.Argument, Text.Of(
                $"I recognise neither a need nor a country in that. "
                + $"Needs are {Words.List([.. Needs(list)])}; for instance {new Typed("support legal aid uk")}."));
        var found = list.Find(needs, countries);
        if (found.Count == 0)
            return Reply.Say(
                $"Nothing is listed for {Words.List([.. needs])} there. "
                + $"{new Typed("support directory")} shows lists of hotlines for all countries; "
                + $"your team can add its own in {SupportList.FileName}.");
        var forWhat = Words.List([.. needs.DefaultIfEmpty("any need")]);
        var where = countries.Count > 0 ? $" in {string.Join(", ", countries)}, and everywhere" : ", in any country";
        return Reply.Say($"For {forWhat}{where}:")
            .And(new Block.Lines(Text.Empty, [.. found.Select(Line)]))
            .And($"{Text.Ours(list.BeforeYouSend)}")
            .Then(new Choice("outside support", "guide outside-support"), new Choice("no counselling", "guide no-counselling"));
    }

    private static Outcome Contents(SupportList list) => Reply
        .Say($"Say what for, and where: {new Typed("support crisis line united states")}, {new Typed("support legal aid uk")}.")
        .And($"Needs: {Words.List([.. Needs(list)])}.")
        .And($"Countries with entries of their own: {Words.List([.. Countries(list)])}; the others help everywhere.");

    private static IEnumerable<string> Needs(SupportList list) => list.Organisations
        .SelectMany(one => one.Needs)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(need => need.Replace('-', ' '));

    private static IEnumerable<string> Countries(SupportList list) => list.Organisations
        .Where(one => !one.IsInternational).Select(one => one.Country)
        .Distinct().Order(StringComparer.Ordinal);

    private static Text Line(SupportOrganisation one)
    {
        var languages = one.Languages.Length > 0 ? "; " + one.Languages : "";
        var check = one.Check ? Text.Of($" Check first: {Text.Ours(one.CheckNote)}") : Text.Empty;
        var reviewed = one.Reviewed.Length > 0 ? $" Reviewed {one.Reviewed}." : "";
        var reach = Text.Ours(one.Reach.TrimEnd('.'));
        return Text.Of(
            $"{new Strong(one.Name)} ({one.Country}{languages}): {reach}. {Text.Ours(one.Note)}{check}{reviewed}");
    }
}
