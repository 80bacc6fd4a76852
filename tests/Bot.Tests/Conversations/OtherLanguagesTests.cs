using Bot.Commands;
using Bot.Routes;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class OtherLanguagesTests
{
    private const string Addresses = "legal-reports@wikimedia.org";

    [Theory]
    [InlineData("where wo finde ich die Liste der Vorlagen?", "looks like German")]
    [InlineData("where qwpo zxmn vbty", "I could not tell")]
    [InlineData("where the weather is nice", "I could not tell")]
    [InlineData("where ܫܠܡܐ ܥܠܝܟܘܢ", "I do not know")]
    [InlineData("where", "answer with a number")]
    [InlineData("where step safety 4", "abuse of a child")]
    [InlineData("where about oversight", "how")]
    [InlineData("where he says he will come to her house", "emergency@wikimedia.org")]
    [InlineData("where a question about commas in the article on bread", "")]
    public async Task Every_answer_of_where_ends_with_the_two_addresses(string line, string words)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("dana", line, words, RouteTable.SafetyLine);
        Assert.DoesNotContain("nobody's harassment", words.Length == 0 ? "" : said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threat_in_another_language_is_an_emergency_and_the_language_is_said()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "where он сказал что убьёт меня", "looks like Russian", "emergency@wikimedia.org");
        await desk.Hear("dana", "where es gibt ein Foto von Kindesmissbrauch auf Commons", "looks like German", Addresses);
    }

    [Fact]
    public async Task Guide_and_draft_say_so_too()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "guide was schreibe ich ihr zuerst", "looks like German", Addresses);
        await desk.No("dana", "guide qwertz asdf", RefusalKind.Argument, "I could not tell");
        await desk.Hear("dana", "draft check reply Vielen Dank für Ihre Nachricht, wir melden uns bald.", "looks like German", Addresses);
        await desk.Hear("dana", "draft check reply asdf qwer", "I could not tell");
    }
}
