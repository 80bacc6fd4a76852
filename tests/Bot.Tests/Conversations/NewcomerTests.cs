using Bot.Commands;
using Bot.People;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What somebody types who does not know the commands yet.</summary>
public sealed class NewcomerTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hello")]
    [InlineData("hey there, is anybody here?")]
    [InlineData("good morning")]
    [InlineData("HALLO!")]
    [InlineData("hi, can you help me?")]
    [InlineData("who are you")]
    [InlineData("what can you do?")]
    public async Task A_greeting_is_answered_by_what_one_can_do_first(string line)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", line, "Hello, dana", "emergency@wikimedia.org", "Find out where something goes", "case open", "help");
        var lead = await desk.Hear("alice", line, "case list unassigned", "team add");
        Assert.DoesNotContain("team add", await desk.Say("bob", line), StringComparison.Ordinal);
        var guest = (await desk.From(null, line)).ToString();
        Assert.Contains("a lead adds you", guest, StringComparison.Ordinal);
        Assert.DoesNotContain("case", guest, StringComparison.Ordinal);
        Assert.Contains("me wiki", lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("help")]
    public async Task Help_shows_verbs_with_their_command_and_a_first_job(string line)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("bob", line,
            "Begin here", "case … ", "promise … ", "oncall … ", "packet", "emergency@wikimedia.org");
        var table = desk.Get<CommandTable>();
        foreach (var command in table.Commands.Where(c => c.Role <= Bot.Basics.Role.Investigator && !c.Operator && c.Path.Contains(' ')))
            Assert.Matches($@"{command.Path.Split(' ')[0]} … [^\n]*\b{command.Path.Split(' ')[1]}\b", said);
    }

    [Theory]
    [InlineData("{59}", "case show {59}")]
    [InlineData("{arb-59}", "case show {arb-59}")]
    [InlineData("#{59}?", "case show #{59}")]
    [InlineData("case {59}", "case show {59}")]
    [InlineData("show {59}", "case show {59}")]
    [InlineData("Timeline {arb-59}", "case timeline {arb-59}")]
    [InlineData("take {59}", "case take {59}")]
    [InlineData("unassigned", null)]
    [InlineData("list", "case list")]
    [InlineData("close {59} actioned anyway=yes blocked", "case close {59} actioned anyway=yes blocked")]
    [InlineData("who", "oncall who")]
    [InlineData("progress", "train progress")]
    public async Task What_comes_near_is_offered_as_a_line_that_works(string typed, string? meant)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        string Put(string line) => line.Replace("{arb-59}", n, StringComparison.Ordinal)
            .Replace("{59}", n[4..], StringComparison.Ordinal);
        var no = await desk.No("bob", Put(typed), RefusalKind.Usage);
        if (meant is null)
            return;
        Assert.Contains(no.Instead, c => c.Line == Put(meant));
        Assert.DoesNotContain("me show", no.ToString(), StringComparison.Ordinal);
        Assert.NotNull((await desk.Run("bob", Put(meant))).Reply);
    }

    [Theory]
    [InlineData("case", "case goes on with ", "case list")]
    [InlineData("Promise", "promise goes on with ", "promise list")]
    [InlineData("followup?", "followup goes on with ", "followup list")]
    [InlineData("contact", "contact goes on with ", "contact list")]
    [InlineData("audit", "audit goes on with ", "audit list")]
    public async Task The_first_word_of_a_group_says_how_it_goes_on(string typed, string said, string offered)
    {
        await using var desk = await TestDesk.Open();
        var no = await desk.No("bob", typed, RefusalKind.Usage, said);
        Assert.Contains(no.Instead, c => c.Line.TrimEnd() == offered);
        Assert.Contains(no.Instead, c => c.Line.StartsWith("help ", StringComparison.Ordinal));
    }
}
