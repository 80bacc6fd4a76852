using Bot.Basics;


namespace Bot.Tests.Transports.Console;

public sealed class PipedConversationTests
{
    [Fact]
    public async Task Each_line_is_echoed_and_answered_and_a_refusal_does_not_end_the_script()
    {
        await using var desk = await Seated.Open();
        var said = await desk.Pipe("# a comment\n\nhepl\r\n   me   \nme zone Mars/Base");
        Assert.Contains("> hepl\n✗ I know no command “hepl”. Nearest: help", said, StringComparison.Ordinal);
        Assert.Contains("→ help: help …\n", said, StringComparison.Ordinal);
        Assert.Contains("> me\n", said, StringComparison.Ordinal);
        Assert.Contains("> me zone Mars/Base\n✗ ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("comment", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_command_without_its_arguments_is_a_refusal_that_says_what_is_missing()
    {
        await using var desk = await Seated.Open();
        Assert.Contains("✗ summary is missing: what happened", await desk.Pipe("case open\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_the_script_made_due_soon_is_told_before_the_end()
    {
        await using var desk = await Seated.Open();
        var said = await desk.Pipe("remind me in 2 seconds call Heron\n");
        Assert.Contains("» Reminder: call Heron\n", said, StringComparison.Ordinal);
        Assert.False(desk.Transport.IsUp);
    }

    [Fact]
    public async Task A_reminder_that_is_far_off_does_not_hold_up_the_end()
    {
        await using var desk = await Seated.Open();
        var started = desk.Time.GetTimestamp();
        Assert.Contains("I remind you", await desk.Pipe("remind me in 1 hour call Heron\n"), StringComparison.Ordinal);
        Assert.True(desk.Time.GetElapsedTime(started) < TimeSpan.FromSeconds(4), "the end waited for something an hour away");
    }

    [Fact]
    public async Task A_whole_case_is_worked_through_a_pipe_with_its_moments_in_the_readers_zone()
    {
        await using var desk = await Seated.Open();
        var number = await desk.Case();
        var said = await desk.Pipe(
            $"case ack {number}\ncase take {number}\npromise make {number} \"friday 18:00\" reporter an update\n"
            + $"case show {number}\ncase timeline {number}\nmine\n");
        Assert.Contains("Europe/Berlin", said, StringComparison.Ordinal);
        Assert.DoesNotContain("T18:00:00Z", said, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "zoe", "“zoe” is nobody's console account in demo; there is alice, bob or carl.")]
    [InlineData("arb", "alice", "There is no team “arb” here; there is demo.")]
    [InlineData(null, null, "As whom? --as alice, bob or carl.")]
    public async Task An_unknown_team_or_person_ends_with_two_and_names_those_that_exist(string? team, string? user, string why)
    {
        await using var desk = await Seated.Open();
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, await desk.Entry.Run(team, user, new StringReader("help\n"), output, error, default));
        Assert.Equal(why, error.ToString().Trim());
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public async Task Without_the_store_nobody_is_seated_and_no_stack_is_shown()
    {
        await using var desk = await Seated.Open();
        desk.Store.IsDown = true;
        var error = new StringWriter();
        Assert.Equal(2, await desk.Entry.Run("demo", "alice", new StringReader("help\n"), new StringWriter(), error, default));
        Assert.Contains("does not answer", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_and_markup_in_a_line_reach_the_output_only_as_pictures_and_words()
    {
        await using var desk = await Seated.Open();
        var said = await desk.Pipe("case open reporter=User:K \u001b[31m[red]x[/] \u202eevil\u0007\n");
        Assert.DoesNotContain('\u001b', said);
        Assert.DoesNotContain('\u0007', said);
        Assert.DoesNotContain('\u202e', said);
        Assert.Contains("[red]x[/]", said, StringComparison.Ordinal);
    }
}
