using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What is typed arrives as typed: nothing is taken out of a sentence, no name is cut, no question changes the words.</summary>
public sealed class TypedTests
{
    [Fact]
    public async Task A_choice_behind_a_question_about_a_date_changes_no_word_of_the_text()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No(
            "bob", "case open received=\"5\" reporter=User:Wren \"he wrote target=me, accused=bob and “more”\"",
            RefusalKind.Question, "Which one?");
        var answer = await Chosen(desk, "bob", asked.Instead[0]);
        Assert.Contains("“he wrote target=me, accused=bob and “more””", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("reporter and target User:Wren.", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("he wrote target=me", await desk.Hear("bob", "case show it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_of_such_a_choice_means_the_same_when_it_is_typed()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No(
            "bob", "case open received=\"5\" \"he wrote target=me and more\"", RefusalKind.Question, "Which one?");
        await desk.Hear("bob", asked.Instead[0].Line, "“he wrote target=me and more”", "no party is named yet");
    }

    [Fact]
    public async Task A_name_within_a_sentence_keeps_nobody_away_unasked()
    {
        await using var desk = await TestDesk.Open();
        await desk.Say("bob", "me wiki User:Bob");
        var asked = await desk.No(
            "bob", "case open she wrote accused=User:Bob and went", RefusalKind.Question, "in the middle of the text");
        var answer = await Chosen(desk, "bob", asked.Instead[0]);
        Assert.Contains("“she wrote accused=User:Bob and went”", answer.ToString(), StringComparison.Ordinal);
        await desk.Hear("bob", "case show it", "she wrote accused=User:Bob and went");
    }

    [Fact]
    public async Task A_name_that_ends_the_sentence_loses_its_stop_and_one_that_is_linked_does_not()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear(
            "bob", "case open she says she was hounded accused=User:Rook, reporter=User:Heron.", "reporter and target User:Heron,");
        await desk.Hear("bob", "case open reporter=User:Heron_Jr. accused=[[User:Rook.]] he came", "User:Heron Jr.", "accused User:Rook.");
        await desk.Hear("bob", "case party it witness User:Siskin.");
        Assert.DoesNotContain("Siskin.", await desk.Hear("bob", "case show it parties"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case open reporting=User:Wren he came", "reporter=")]
    [InlineData("case open by=irc he came", "channel=")]
    [InlineData("case open reporter=User:Ana Sofía Brandão he came", "User:Ana")]
    [InlineData("case open reporter=User:Tiny Ant accused=User:Rook he came", "User:Tiny")]
    public async Task What_may_not_have_been_meant_is_asked_about(string line, string words)
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob", line, RefusalKind.Question, words);
        Assert.Contains("Opened", (await Chosen(desk, "bob", asked.Instead[0])).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<https://en.wikipedia.org/wiki/Who%27s_Next>", "https://en.wikipedia.org/wiki/Who%27s_Next")]
    [InlineData("https://en.wikipedia.org/wiki/Sammy_Davis_Jr.", "https://en.wikipedia.org/wiki/Sammy_Davis_Jr.")]
    [InlineData("https://en.wikipedia.org/wiki/Jeopardy!", "https://en.wikipedia.org/wiki/Jeopardy!")]
    [InlineData("https://en.wikipedia.org/wiki/Python_(genus)", "https://en.wikipedia.org/wiki/Python_(genus)")]
    public async Task An_address_is_kept_whole(string typed, string kept)
    {
        await using var desk = await TestDesk.Open();
        var number = await desk.OpenCase();
        await desk.Hear("bob", $"case link {number} {typed} shows it");
        await desk.Hear("bob", $"case show {number} links", kept + " – shows it");
    }

    [Fact]
    public async Task Four_thousand_emoji_are_four_thousand_characters()
    {
        await using var desk = await TestDesk.Open();
        var number = await desk.OpenCase();
        await desk.Hear("bob", $"case note {number} {string.Concat(Enumerable.Repeat("🙂", 4000))}");
        var more = string.Concat(Enumerable.Repeat("🙂", 4001));
        await desk.No("bob", $"case note {number} {more}", RefusalKind.Argument, "4001 characters");
    }

    private static Task<Answer> Chosen(TestDesk desk, string who, Choice choice)
    {
        var request = new Request
        {
            Id = Guid.NewGuid().ToString("N"), Account = new Account("console", who), Place = new Place("console"),
        };
        return desk.Get<Dispatcher>().Run(
            choice.Values is { } values
                ? request with { Command = desk.Get<CommandTable>().Match(choice.Line).Command, Values = values }
                : request with { Line = choice.Line },
            CancellationToken.None);
    }
}
