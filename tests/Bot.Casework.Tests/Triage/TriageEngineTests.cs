using Bot.Routes;
using Bot.Triage;


namespace Bot.Casework.Tests.Triage;

public sealed class TriageEngineTests
{
    private static TriageEngine Engine => TriageEngine.Shipped;

    [Theory]
    [InlineData("He wrote that he will kill her tomorrow at the meetup.")]
    [InlineData("She says she has taken all her pills and that it will be over soon.")]
    [InlineData("An IP announces a bomb in a school on Monday.")]
    [InlineData("\"I know where you live and I am on my way\" on her talk page")]
    [InlineData("somebody swatted an admin tonight")]
    public void A_plain_emergency_comes_first(string words) => Assert.Equal(RouteIds.Emergency, Engine.Triage(words).Routes[0].Route.Id);

    [Theory]
    [InlineData("Please shoot me an email about the deadline.")]
    [InlineData("How do I kill a stuck process on the server?")]
    [InlineData("The article on the battle needs a better source for the number of dead.")]
    public void Frightening_words_in_a_harmless_sense_are_no_emergency(string words) =>
        Assert.DoesNotContain(Engine.Triage(words).Routes, answer => answer.Route.Id == RouteIds.Emergency);

    [Fact]
    public void Routes_stand_in_order_of_urgency_and_each_tells_why()
    {
        var result = Engine.Triage("He posted her home address and phone number and writes that he will stab her.");
        Assert.Equal(RouteIds.Emergency, result.Routes[0].Route.Id);
        Assert.Contains(result.Routes, answer => answer.Route.Id == RouteIds.Oversight);
        Assert.Equal(result.Routes.OrderBy(answer => answer.Route.Urgency), result.Routes);
        Assert.All(result.Routes, answer => Assert.InRange(answer.Why.Count, 1, 5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\t ")]
    [InlineData("…")]
    public void Without_words_it_is_not_sure(string words)
    {
        var result = Engine.Triage(words);
        Assert.True(result.NotSure);
        Assert.Empty(result.Routes);
    }

    [Fact]
    public void Any_text_has_an_answer_and_twice_the_same()
    {
        string[] odd =
        [
            new string('a', 10_000), string.Join(' ', Enumerable.Repeat("kill", 2_500)),
            "\u202Eمرحبا שלום", "\0\u0001\uD800", "😀😀😀", "'''\"\"\"''",
            "user:", "User:", "http://", "@@@", new string('"', 5_000), "日本語で書かれた脅迫", new string('\'', 9_999) + "x",
        ];
        foreach (var text in odd)
            Assert.Equal(Told(Engine.Triage(text)), Told(Engine.Triage(text)));
    }

    [Fact]
    public void Learnt_labels_are_the_routes_and_none() =>
        Assert.Equal([.. RouteIds.All, TriageLabels.None], TriageLabels.All);

    private static string Told(TriageResult result) =>
        $"{result.NotSure} {result.AskSafety} {string.Join(',', result.Routes.Select(Told))}";

    private static string Told(TriageAnswer answer) => $"{answer.Route.Id} {answer.Sureness} {string.Join('+', answer.Why)}";
}
