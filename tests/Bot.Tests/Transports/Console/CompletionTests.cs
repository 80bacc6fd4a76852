using Bot.Commands;
using Bot.Dispatch;


namespace Bot.Tests.Transports.Console;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("pro", "promise")]
    [InlineData("promise m", "make move")]
    [InlineData("case ti", "timeline")]
    [InlineData("  CASE   TI", "timeline")]
    [InlineData("reminde", "reminders")]
    [InlineData("team role b", "bob")]
    [InlineData("team role bob ", "guest admin investigator lead")]
    [InlineData("case open rep", "reporter=")]
    [InlineData("case open channel=ma", "mail")]
    [InlineData("case open reporter=User:K channel=ma", "mail")]
    [InlineData("case open reporter=\"User K\" chan", "channel=")]
    public async Task The_next_word_is_offered(string line, string offered)
    {
        await using var desk = await Seated.Open();
        Assert.Equal(offered, string.Join(' ', (await Complete(desk, line)).Select(s => s.Value)));
    }

    [Fact]
    public async Task Case_numbers_are_offered_by_any_part_that_is_typed_and_replace_it()
    {
        await using var desk = await Seated.Open();
        var number = await desk.Case();
        foreach (var typed in new[] { "", "de", "#" + number, number[5..] })
        {
            var found = Assert.Single(await Complete(desk, "case show " + typed));
            Assert.Equal((number, "case show ".Length), (found.Value, found.Start));
        }
    }

    [Fact]
    public async Task The_recused_the_on_call_and_strangers_are_offered_no_case()
    {
        await using var desk = await Seated.Open();
        var number = await desk.Case();
        Assert.Single(await Complete(desk, "case show ", "bob"));
        Assert.Contains("does not exist for you", await desk.Pipe($"case recuse {number}\n", "bob"), StringComparison.Ordinal);
        Assert.Empty(await Complete(desk, "case show ", "bob"));
        Assert.Empty(await Complete(desk, "case show ", "carl"));
        Assert.Empty(await Complete(desk, "case show ", "zoe"));
        Assert.Empty(await Complete(desk, "case add ", "carl"));
        var mine = await desk.Case("carl");
        Assert.Equal(mine, Assert.Single(await Complete(desk, "case add ", "carl")).Value);
    }

    [Fact]
    public async Task A_closed_case_is_offered_only_once_its_number_is_begun()
    {
        await using var desk = await Seated.Open();
        var number = await desk.Case();
        await desk.Pipe($"case glance {number} duplicate anyway=yes of an older report\n");
        Assert.Empty(await Complete(desk, "case show "));
        Assert.Equal("closed", Assert.Single(await Complete(desk, "case show " + number[..7])).About);
    }

    [Fact]
    public async Task What_can_be_put_right_is_offered_and_what_there_must_be_is_not_offered_to_be_taken_out()
    {
        await using var desk = await Seated.Open();
        var number = await desk.Case();
        Assert.Contains("summary", (await Complete(desk, $"case correct {number} ")).Select(s => s.Value));
        Assert.Equal(["received", "reporter", "reason"], (await Complete(desk, $"case correct {number} re")).Select(s => s.Value));
        Assert.Equal(["reporter"], (await Complete(desk, $"case remove {number} re")).Select(s => s.Value));
    }

    [Fact]
    public async Task Commands_above_ones_role_are_not_offered()
    {
        await using var desk = await Seated.Open();
        Assert.DoesNotContain(await Complete(desk, "", "carl"), s => s.Value == "audit");
        Assert.Contains(await Complete(desk, ""), s => s.Value == "audit");
        Assert.Equal(["hello", "help"], (await Complete(desk, "h", "zoe")).Select(s => s.Value));
    }

    [Fact]
    public async Task Without_the_store_only_command_words_are_offered()
    {
        await using var desk = await Seated.Open();
        await desk.Case();
        desk.Store.IsDown = true;
        Assert.Empty(await Complete(desk, "case show "));
        Assert.NotEmpty(await Complete(desk, "case "));
    }

    [Fact]
    public async Task A_single_parameter_completes_by_itself_in_the_team_that_the_person_means()
    {
        await using var desk = await Seated.Open();
        var number = await desk.Case();
        var show = desk.Table.Find("case show")!;
        var numbers = await desk.Completion.Complete(show, show.Parameters[0], "", Seated.Of("alice"), null, default);
        Assert.Equal(number, Assert.Single(numbers).Value);
        var restrict = desk.Table.Find("case restrict")!;
        var answers = await desk.Completion.Complete(restrict, restrict.Parameters[1], "y", Seated.Of("alice"), null, default);
        Assert.Equal(["yes"], answers.Select(s => s.Value));
        Assert.Empty(await desk.Completion.Complete(restrict, restrict.Parameters[1], "y", Seated.Of("bob"), null, default));
    }

    private static Task<IReadOnlyList<Suggestion>> Complete(Seated desk, string line, string user = "alice") =>
        desk.Completion.Complete(line, line.Length, Seated.Of(user), Seated.Demo, default);
}
