using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;

namespace Bot.Engine.Tests.Dispatch;

public sealed class InputScreensTests
{
    private static readonly InputScreens screens = new([new Smoke()]);
    private static readonly Command plain = Of("house note", ownWords: false);

    [Fact]
    public void What_is_found_stands_before_a_reply_and_before_a_refusal()
    {
        var found = screens.Look(plain, "there is smoke");
        var reply = InputScreens.Around(new Answer(Reply.Say($"Noted."), null), found, []);
        var refusal = InputScreens.Around(new Answer(null, Refusals.Nothing()), found, []);

        Assert.Equal("Get out first.\nNoted.", reply.ToString());
        Assert.StartsWith("Get out first.\n", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_longer_than_a_screen_ends_with_it_again()
    {
        var lines = new Block.Lines(null, [.. Enumerable.Range(0, 30).Select(i => Text.Of($"line {i}"))]);
        var answer = InputScreens.Around(new Answer(new Reply([lines]), null), screens.Look(plain, "smoke"), []);

        Assert.StartsWith("Get out first.\n", answer.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\nOut, now.", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_command_knew_already_is_said_in_a_line()
    {
        var answer = InputScreens.Around(new Answer(Reply.Say($"Noted."), null), screens.Look(plain, "smoke"), ["smoke"]);

        Assert.Equal("Smoke, as before.\nNoted.", answer.ToString());
    }

    [Fact]
    public void Nothing_is_looked_for_in_an_exercise_and_something_in_words_to_no_command()
    {
        Assert.Empty(screens.Look(Of("draft", ownWords: true), "smoke"));
        Assert.Single(screens.Look(null, "smoke"));
        Assert.Empty(screens.Look(plain, "a quiet day"));
    }

    private static Command Of(string path, bool ownWords) => new()
    {
        Path = path,
        About = "",
        Role = Bot.Basics.Role.Guest,
        Parameters = [],
        OwnWords = ownWords,
        Run = (_, _) => throw new InvalidOperationException("not run here"),
    };

    private sealed class Smoke : IInputScreen
    {
        public Screening? Look(Command? command, string words) => !words.Contains("smoke", StringComparison.Ordinal) ? null
            : new Screening(
                "smoke", [new Block.Paragraph(Text.Ours("Get out first."))], Text.Ours("Out, now."), Text.Ours("Smoke, as before."));
    }
}
