using Bot.Transports.Console.Sessions;
using Bot.Transports.Conversing;
using static Bot.Tests.Transports.Console.Keyboard;

namespace Bot.Tests.Transports.Console;

public sealed class InteractiveConversationTests
{
    [Fact]
    public async Task Opening_without_arguments_asks_question_by_question_and_opens_the_case()
    {
        var seen = await Talk(k => k
            .Type("case open\n").Type("A \"phone\" number link=posted on a talk page\n")
            .Type("2 days ago\n").Type("User:Kestrel\n").Type("\n").Type("User:Jackdaw\n")
            .Type("carrier-pigeon\n").Type("ma\t\n").Type("\n").Type("\n").Type("yes\n"));
        Assert.Contains("When did the report come in?", seen, StringComparison.Ordinal);
        Assert.Contains("✗ “carrier-pigeon” is none of", seen, StringComparison.Ordinal);
        Assert.Contains("What happened, in a sentence or two?", seen, StringComparison.Ordinal);
        Assert.Matches("demo-[0-9]+", seen);
        Assert.Contains("  1 ", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_line_gave_already_is_not_asked_again()
    {
        var seen = await Talk(k => k.Type("case open reporter=User:Kestrel channel=mail\n").Type("cancel\n"));
        Assert.Contains("6 questions", seen, StringComparison.Ordinal);
        Assert.Contains("Cancelled; nothing was done.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_in_an_answer_of_a_form_is_said_before_the_form_is_through()
    {
        var seen = await Talk(k => k.Type("case add demo-1\n").Type("He says he will kill himself tonight\n").Type("cancel\n"));
        Assert.Contains("Somebody may be in danger.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_picks_a_choice_and_one_that_wants_more_begins_the_next_line()
    {
        var seen = await Talk(k => k.Type("case show demo-1\n").Type("1\n").Type("hepl\n").Type("1\n").Type("case take\n").Type("7\n"));
        Assert.Contains("demo> 1\n> case list\n", seen, StringComparison.Ordinal);
        Assert.Contains("demo> help case take\n", seen, StringComparison.Ordinal);
        Assert.Contains("“7” alone is no command", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_comes_due_above_the_prompt_while_nothing_is_typed()
    {
        await using var desk = await Seated.Open();
        var (keys, glass) = (new Keyboard().Type("remind me in 1 second call Heron\n").Type("half a li"), new Glass());
        var running = desk.Interactive.Run(Seat(desk), keys, glass.Console, default);
        bool Rings() => glass.Seen.Contains("Reminder: call Heron", StringComparison.Ordinal)
            && glass.Seen.EndsWith("demo> half a li", StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(Rings, TimeSpan.FromSeconds(20)), glass.Seen);
        keys.Press(Control(ConsoleKey.C), Control(ConsoleKey.C));
        await running;
        Assert.False(desk.Transport.IsUp);
    }

    [Fact]
    public async Task The_welcome_gives_three_lines_to_try_and_quit_ends()
    {
        var seen = await Talk(k => k.Type("quit\n").Type("case list\n"));
        Assert.Contains("Team demo, you are alice, times in Europe/Berlin.", seen, StringComparison.Ordinal);
        Assert.Contains("case open  a report came in", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("demo> case list", seen, StringComparison.Ordinal);
        Assert.Contains("Bye.", seen, StringComparison.Ordinal);
    }

    private static ConsoleSeat Seat(Seated desk) =>
        new(Seated.Of("alice"), Seated.Demo, () => NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    private static async Task<string> Talk(Action<Keyboard> type)
    {
        await using var desk = await Seated.Open();
        var (keys, glass) = (new Keyboard(), new Glass(width: 100));
        type(keys);
        await desk.Interactive.Run(Seat(desk), keys.Close(), glass.Console, TestContext.Current.CancellationToken);
        return glass.Seen;
    }
}
