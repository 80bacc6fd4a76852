using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>A line that is nearly a command is offered as the one it stands for, with the person's own words.</summary>
public sealed class OfferedLinesTests
{
    [Theory]
    [InlineData("remind", "remind me ")]
    [InlineData("remind list", "me reminders")]
    public async Task What_was_meant_stands_first(string typed, string meant)
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.No("bob", typed, RefusalKind.Usage, "Did you mean");
        Assert.Equal(meant, no.Instead[0].Line);
    }

    [Fact]
    public async Task A_number_before_its_verb_is_turned_round()
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.No("bob", "42 show", RefusalKind.Usage, "Did you mean");
        Assert.Contains(no.Instead, c => c.Line == "case show 42");
    }

    [Fact]
    public async Task A_question_without_a_date_is_offered_with_one_and_loses_no_word()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var no = await desk.No("bob", $"case ask {n} User:Kestrel did you see the mail yourself?", RefusalKind.Argument);
        var offered = no.Instead.First(c => c.Label == "in 3 days");
        Assert.NotNull((await desk.Press("bob", offered)).Reply);
        await desk.Hear("bob", $"case timeline {n}", "did you see the mail yourself?");
    }

    [Fact]
    public async Task A_mistyped_date_is_not_put_into_the_text_beside_another()
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.No("bob", "remind me fridya 18:00 call", RefusalKind.Argument);
        Assert.DoesNotContain(no.Instead, c => c.Line.Contains("fridya", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_is_not_offered_as_an_argument_of_help()
    {
        await using var desk = await TestDesk.Open();
        var answer = await desk.Run("bob", "He wrote that we should look at this");
        Assert.DoesNotContain(answer.Refusal!.Instead, c => c.Line.StartsWith("help wrote", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zoe")]
    [InlineData("strasse lukasz")]
    public async Task A_search_without_accents_finds_what_has_them(string words)
    {
        await using var desk = await TestDesk.Open();
        await desk.OpenCase("bob", "reporter=User:Kestrel accused=User:Jackdaw he followed Zoë and Łukasz to the Hauptstraße");
        await desk.Hear("bob", $"case search {words}", "Hauptstraße");
    }
}
