using System.Text.RegularExpressions;

namespace Bot.Tests.Transports.Console;

/// <summary>Forms and pastes at the terminal, word for word.</summary>
public sealed class FormTests
{
    private const string Begins = "\u001b[200~", Ends = "\u001b[201~";

    [Fact]
    public async Task What_happened_is_asked_first_and_all_is_shown_before_it_is_done()
    {
        var seen = await Seated.Talk(k => k.Type("case open\nHe posted my street\n3 days ago\nUser:Wren\n\nUser:Rook\nemail\n\n\n"));
        Before(seen, "1/8 What happened", "2/8 When did the report come in?");
        Assert.Contains("This is what I understood:\n  1 summary: He posted my street\n  2 received: ", seen, StringComparison.Ordinal);
        Assert.Contains("\n  3 reporter: User:Wren\n  4 target: –\n  5 accused: User:Rook\n", seen, StringComparison.Ordinal);
        Assert.Contains("\n  6 channel: mail\n", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Opened demo-", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_is_refused_at_its_question_and_never_stands_there_again()
    {
        var seen = await Seated.Talk(k => k.Type("case open\nA threat\nyestreday evning\nyesterday\ncancel\n"));
        Assert.Contains("✗ \"yestreday evning\" is not a date that I can read.", seen, StringComparison.Ordinal);
        Assert.Contains("received> yesterday\n", seen, StringComparison.Ordinal);
        Assert.Contains("3/8 Who reports?", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A threat\n-\nUser:A\n-\n-\npigeon\n", "✗ “pigeon” is none of")]
    [InlineData("A threat\n-\n-\n-\n-\n-\nshe wrote to me about it\n", "is no address I can keep")]
    [InlineData("A threat\ntomorrow\n", "✗ ")]
    [InlineData("-\n", "✗ This one is needed")]
    [InlineData("A threat\nhelp\n", "received: when the report was received. It may be left out.")]
    [InlineData("A threat\nback\n", "1/8 What happened, in a sentence or two?")]
    [InlineData("A threat\nstop\n", "Cancelled; nothing was done.")]
    public async Task Each_answer_is_looked_at_when_it_is_given(string answers, string said) =>
        Assert.Contains(said, await Seated.Talk(k => k.Type("case open\n" + answers)), StringComparison.Ordinal);

    [Fact]
    public async Task Danger_in_an_answer_is_said_again_where_all_is_shown_and_after_the_end()
    {
        var seen = await Seated.Talk(k => k.Type("case open\nHe wrote that he will strangle her tonight\n-\n-\n-\n-\n-\n-\n-\nstop\n"));
        Before(seen, "Somebody may be in danger.", "This is what I understood");
        Before(seen, "cancel to end without doing anything.\nFirst of all: emergency@wikimedia.org, now.", "Cancelled; nothing was done.");
        Assert.Contains("Cancelled; nothing was done.\nFirst of all: emergency@wikimedia.org, now.", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case note\n59\nthe diffs\n", "✗ There is no case 59 that you can see.", "2/2 ")]
    [InlineData("case note 59 the diffs\nit\n", "✗ There is no case 59 that you can see.", "This is what I understood")]
    [InlineData("case note\nit\nthe diffs\n", "✗ Which case?", "2/2 ")]
    [InlineData("promise make owner=zed\nzed\n", "✗ Nobody called “zed” is in this team.", "This is what I understood")]
    public async Task What_names_nothing_is_said_at_its_own_question(string typed, string said, string not)
    {
        var seen = await Seated.Talk(k => k.Type(typed));
        Assert.Contains(said, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(not, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packet_that_nothing_was_said_of_asks_for_it_the_complaint_first()
    {
        var seen = await Seated.Talk(k => k.Type("packet\nHe posted my street\noversite\noversight\n-\n-\n-\n-\nyes\n"));
        Before(seen, "packet: 6 questions.", "1/6 What is the complaint");
        Before(seen, "✗ “oversite” is no route.", "3/6 ");
        Assert.Contains("Hand-over to the oversighters", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_nobody_in_the_case_is_called_is_said_at_once_and_not_at_the_end()
    {
        var seen = await Seated.Talk(k => k
            .Type("case open reporter=User:Wren A threat\ncase told it\nzed\nUser:Wren\nwe read it\nyes\n"));
        Before(seen, "✗ I find nobody as “zed”", "2/2 ");
        Assert.Contains("Recorded: User:Wren was told", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_can_be_changed_by_its_number_before_it_is_done()
    {
        var seen = await Seated.Talk(k => k.Type("case open reporter=User:Wren\nA threat\n-\n-\nUser:Rok\n-\n-\n-\n5\nUser:Rook\nyes\n"));
        Assert.Contains("  5 accused: User:Rok\n", seen, StringComparison.Ordinal);
        Assert.Contains("  5 accused: User:Rook\n", seen, StringComparison.Ordinal);
        Assert.Contains("accused User:Rook", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_pasted_lines_are_one_text_and_none_of_them_is_a_command()
    {
        var seen = await Seated.Talk(k => k.Type("case open\n")
            .Paste("Dear arbitrators,\r1\rexit\rstop\ryes\rHe knows where my kids go to school.")
            .Type("\n-\n-\n-\n-\n-\n-\n-\nyes\n").Type("case show it\n"));
        const string understood = "summary: Dear arbitrators,\n    1\n    exit\n    stop\n    yes\n    He knows where";
        Assert.Contains(understood, seen, StringComparison.Ordinal);
        Assert.Contains("Opened demo-", seen, StringComparison.Ordinal);
        Assert.Contains("Somebody may be in danger", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Cancelled", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paste_at_the_prompt_is_one_line_until_enter_is_pressed()
    {
        var seen = await Seated.Talk(k => k.Paste("remind me in 3 days\nexit\n2\tthings").Type("\n"));
        Assert.Contains("I remind you", seen, StringComparison.Ordinal);
        Assert.Contains("exit", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_may_hold_a_text_of_several_lines_between_the_marks_of_a_paste()
    {
        await using var desk = await Seated.Open();
        var said = await desk.Pipe($"remind me in 3 days {Begins}one\nexit\n1{Ends}\nme reminders\n");
        Assert.Contains("one", said, StringComparison.Ordinal);
        Assert.DoesNotContain("I know no command", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_behind_a_question_carries_the_words_as_they_were()
    {
        var seen = await Seated.Talk(k => k
            .Type("case open received=\"5\" reporter=User:Wren \"he wrote target=me and more\"\n1\ncase show it\n"));
        Assert.Contains("he wrote target=me and more", seen, StringComparison.Ordinal);
        Assert.Contains("reporter and target User:Wren", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("target me", seen, StringComparison.Ordinal);
    }

    private static void Before(string text, string first, string second) =>
        Assert.Matches($"(?s){Regex.Escape(first)}.*{Regex.Escape(second)}", text);
}
