using Bot.Drafts;
using Bot.Guidance;
using Bot.Routes;
using Bot.Triage;

namespace Bot.Casework.Tests.Triage;

public sealed class ForeignWordsTests
{
    [Theory]
    [InlineData("он сказал что убьёт меня", RouteIds.Emergency)]
    [InlineData("我要杀了你", RouteIds.Emergency)]
    [InlineData("سوف أقتلك", RouteIds.Emergency)]
    [InlineData("死にたいと書いている", RouteIds.Emergency)]
    [InlineData("zabije mnie", RouteIds.Emergency)]
    [InlineData("minaccia di uccidermi", RouteIds.Emergency)]
    [InlineData("es gibt ein Foto von Kindesmissbrauch auf Commons", RouteIds.ChildProtection)]
    [InlineData("jemand hat meine Telefonnummer auf meiner Benutzerseite gepostet", RouteIds.Oversight)]
    public void Danger_is_found_in_words_that_are_not_English_and_the_language_is_said(string words, string route)
    {
        var result = TriageEngine.Shipped.Triage(words);
        Assert.Equal(route, result.Routes[0].Route.Id);
        Assert.StartsWith("I read only English well; this looks like", result.Language, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wie kann ich meine Signatur ändern?")]
    [InlineData("Где найти список фильмов?")]
    [InlineData("ܫܠܡܐ ܥܠܝܟܘܢ")]
    public void Without_danger_the_answer_is_open_and_safety_is_asked(string words)
    {
        var result = TriageEngine.Shipped.Triage(words);
        Assert.True(result.IsOpen);
        Assert.True(result.AskSafety);
        Assert.NotEmpty(result.Language);
    }

    [Fact]
    public void An_English_report_may_quote_a_threat_in_another_language()
    {
        const string Report = "On a talk page somebody left this line for her: „ich werde dich finden und umbringen“";
        var result = TriageEngine.Shipped.Triage(Report);
        Assert.Equal(RouteIds.Emergency, result.Routes[0].Route.Id);
    }

    [Theory]
    [InlineData("bogus gibberish xyz")]
    [InlineData("asdf")]
    [InlineData("the weather is nice")]
    [InlineData("xyzzy")]
    public void Senseless_words_are_left_open(string words)
    {
        Assert.True(TriageEngine.Shipped.Triage(words).IsOpen);
        Assert.Empty(GuidanceShelf.Shipped.Search.Find(words, 3));
        Assert.NotEmpty(DraftDoubt.Of(words));
    }

    [Theory]
    [InlineData("doxing")]
    [InlineData("sockpuppets")]
    [InlineData("vandalism")]
    public void One_word_of_the_field_is_answered(string words) => Assert.NotEmpty(TriageEngine.Shipped.Triage(words).Routes);

    [Theory]
    [InlineData("burning himself again, picture on the user page", RouteIds.Emergency)]
    [InlineData("an arbitrator on our own team would rather be dead", RouteIds.Emergency)]
    [InlineData("he asked a 12 year old girl to send him pictures", RouteIds.Emergency)]
    [InlineData("my ex uploaded topless photos of me", RouteIds.Oversight)]
    [InlineData("an account stalks my contributions and reverts all of them", RouteIds.Functionaries)]
    [InlineData("my photo is used as lead picture in the article on thieves", RouteIds.Functionaries)]
    public void Kinds_that_were_missed_are_heard(string words, string route) =>
        Assert.Equal(route, TriageEngine.Shipped.Triage(words).Routes[0].Route.Id);

    [Theory]
    [InlineData("a naked goddess in the article on greek art")]
    [InlineData("his lawyer will write to me")]
    [InlineData("she threatened to report me to the noticeboard")]
    [InlineData("she will hang up the mop")]
    [InlineData("he says that he will talk to journalists")]
    [InlineData("my ex uploaded topless photos of me")]
    public void Frightening_words_that_mean_no_danger_raise_no_alarm(string words) =>
        Assert.DoesNotContain(TriageEngine.Shipped.Triage(words).Routes,
            answer => answer.Route.Id is RouteIds.Emergency or RouteIds.ChildProtection);

    [Theory]
    [InlineData("er droht mir mit Schlägen", RouteIds.Emergency)]
    [InlineData("mi vuole picchiare", RouteIds.Emergency)]
    [InlineData("han lade ut min adress", RouteIds.Oversight)]
    [InlineData("материалы с изнасилованием ребёнка", RouteIds.ChildProtection)]
    public void Danger_in_a_short_line_is_found_and_its_language_is_said(string words, string route)
    {
        var result = TriageEngine.Shipped.Triage(words);
        Assert.Equal(route, result.Routes[0].Route.Id);
        Assert.StartsWith("I read only English well", result.Language, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_in_another_language_is_not_judged()
    {
        Assert.Contains("German", DraftDoubt.Of("Vielen Dank für Ihre Nachricht, wir melden uns bis Freitag."), StringComparison.Ordinal);
        Assert.Empty(DraftDoubt.Of("Thank you for writing. We look at it and write again by Friday."));
    }
}
