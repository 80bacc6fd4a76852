using System.Text.RegularExpressions;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Of what is typed nothing is dropped or taken unasked: pairs within words, dates of several words, several names.</summary>
public sealed class NothingDroppedTests
{
    private const string Hates = "he said reporter=User:Q hates accused=bob and target=alice all day";

    [Fact]
    public async Task Pairs_within_words_are_text_or_values_all_of_them_and_recuse_nobody_unasked()
    {
        await using var desk = await TestDesk.Open();
        await desk.Say("alice", "me wiki alice");
        var asked = await desk.No("bob", "case open " + Hates, RefusalKind.Question, "in the middle of the text");
        Assert.Contains("accused=bob", asked.What.ToString(), StringComparison.Ordinal);
        var answer = await Chosen(desk, "bob", asked.Instead[0]);
        Assert.Contains($"no party is named yet. What happened: “{Hates}”", answer.ToString(), StringComparison.Ordinal);
        await desk.Hear("alice", "case list", "he said reporter=User:Q");
    }

    [Fact]
    public async Task As_values_they_leave_every_word_where_it_stood()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob", "case open " + Hates, RefusalKind.Question, "in the middle of the text");
        var answer = (await Chosen(desk, "bob", asked.Instead[1])).ToString();
        Assert.Contains("reporter User:Q", answer, StringComparison.Ordinal);
        Assert.Contains("accused Bob", answer, StringComparison.Ordinal);
        Assert.Contains("“he said User:Q hates bob and alice all day”", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case act it when=yesterday 14:00 blocked him", "yesterday 14:00", "blocked him")]
    [InlineData("case told it reporter when=yesterday 9pm thanked her", "yesterday 9pm", "thanked her")]
    [InlineData("case ack it when=10 minutes ago thanked", "10 minutes ago", "thanked")]
    public async Task A_time_behind_its_name_is_taken_whole(string line, string when, string words)
    {
        await using var desk = await TestDesk.Open();
        await desk.Say("bob", "case open received=3 days ago reporter=User:Wren accused=User:Rook he came");
        var typed = await desk.Hear("bob", line);
        Assert.DoesNotContain($"“{when}", typed, StringComparison.Ordinal);
        var unquoted = await desk.Hear("bob", "case timeline it", words);
        await using var other = await TestDesk.Open();
        await other.Say("bob", "case open received=\"3 days ago\" reporter=User:Wren accused=User:Rook he came");
        await other.Hear("bob", line.Replace(when, $"\"{when}\"", StringComparison.Ordinal));
        var quoted = await other.Hear("bob", "case timeline it", words);
        Assert.Equal(WithoutNumber(quoted), WithoutNumber(unquoted));
    }

    [Theory]
    [InlineData("me wiki User:Foo, User:Bar2", "User:Bar2")]
    [InlineData("me wiki [[User:Baz]] / [[User:Qux]]", "User:Qux")]
    [InlineData("me wiki [[User:Foo]] and User:Bar", "Bar")]
    public async Task Each_of_several_names_is_noted(string line, string second)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", line, second.Replace("User:", "", StringComparison.Ordinal));
        await desk.Say("alice", $"case open reporter=User:Wren accused={second} he came");
        await desk.Hear("bob", "case list", "No open case");
        Assert.DoesNotContain("he came", await desk.Hear("bob", "case list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_one_name_or_two_is_asked_about()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob", "me wiki Foo and Bar", RefusalKind.Question, "one name, or are they 2");
        Assert.Contains("User:Foo and Bar.", (await Chosen(desk, "bob", asked.Instead[0])).ToString(), StringComparison.Ordinal);
        Assert.Contains("User:Foo and User:Bar.", (await Chosen(desk, "bob", asked.Instead[1])).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_accused_and_several_parties_are_all_in_the_case()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear(
            "bob", "case open reporter=User:Wren accused=\"User:Rook, User:Crow\" he came", "accused User:Rook", "accused User:Crow");
        await desk.Hear("bob", "case party it witness User:Lark, User:Kite", "User:Lark and User:Kite are each witness");
        var shown = await desk.Hear("bob", "case show it people");
        Assert.All(["User:Rook", "User:Crow", "User:Lark", "User:Kite"], n => Assert.Contains(n, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_dates_are_asked_about()
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob", "remind me monday 9am or tuesday tea", RefusalKind.Question, "only one can be taken");
        Assert.Equal(2, asked.Instead.Length);
        Assert.Contains(": tea.", (await Chosen(desk, "bob", asked.Instead[1])).ToString(), StringComparison.Ordinal);
        await desk.Hear("bob", "remind me tomorrow 9am or so call", ": call.");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("not yet")]
    public async Task No_is_an_answer_to_whether_it_was_acknowledged(string answer)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", $"case open acknowledged=\"{answer}\" reporter=User:Wren he came", "should hear");
    }

    private static string WithoutNumber(string text) => Regex.Replace(text, @"\w+-\d+", "");

    private static Task<Answer> Chosen(TestDesk desk, string who, Choice choice) => desk.Get<Dispatcher>().Run(
        new Request
        {
            Id = Guid.NewGuid().ToString("N"), Account = new Account("console", who), Place = new Place("console"),
            Command = desk.Get<CommandTable>().Match(choice.Line).Command, Values = choice.Values!,
        },
        CancellationToken.None);

    [Theory]
    [InlineData("accused=User:Nobody's Fool insulted her", "User:Nobody's Fool")]
    [InlineData("accused=User:De la Cruz insulted her", "User:De la Cruz")]
    [InlineData("reporter=User:A accused=User:Dr. Wren insulted her", "User:Dr. Wren")]
    [InlineData("accused=User:The Rook insulted her", "User:The Rook")]
    public async Task A_name_that_is_hardly_one_without_the_word_behind_it_is_asked_about(string line, string whole)
    {
        await using var desk = await TestDesk.Open();
        var asked = await desk.No("bob", "case open " + line, RefusalKind.Question, "or do the words behind it belong to the name?");
        Assert.Equal(whole, asked.Instead[0].Label);
        await desk.Hear("bob", asked.Instead[0].Line, whole, "“insulted her”");
    }

    [Theory]
    [InlineData("reporter=User:Kim accused=[[User:Zoë Ní Bhriain]] insults", "accused User:Zoë Ní Bhriain")]
    [InlineData("accused=[[User:Red Kite|Kite]] insults", "accused User:Red Kite")]
    public async Task A_link_behind_a_name_is_one_value(string line, string understood)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", "case open " + line, understood, "“insults”");
    }

    [Theory]
    [InlineData("case open received=yesterday evning insulted her", "Did you mean “yesterday evening”?")]
    [InlineData("case open received=yesterday mornnig insulted her", "Did you mean “yesterday morning”?")]
    [InlineData("remind me tomorrow afternon call", "Did you mean “tomorrow afternoon”?")]
    public async Task A_slip_in_a_time_of_day_is_no_text_behind_another_hour(string line, string asked)
    {
        await using var desk = await TestDesk.Open();
        await desk.No("bob", line, RefusalKind.Argument, asked);
        await desk.Hear("bob", "remind me tomorrow warning for Heron", "warning for Heron");
    }
}
