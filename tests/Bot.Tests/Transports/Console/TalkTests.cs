using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Console.Sessions;
using Bot.Transports.Conversing;


namespace Bot.Tests.Transports.Console;

public sealed class TalkTests
{
    private readonly Talk talk = new(new CommandTable([new Cases.ViewCommands(Testing.Desk.Shipped.Parts)], Testing.Desk.Shipped.Types));

    [Fact]
    public void The_next_line_answers_a_question_put_back_unless_it_is_a_command()
    {
        talk.Heard(Asked());
        Assert.Equal("where it is urgent", talk.Meant("it is urgent", byNumber: true).Line);
        Assert.Equal("case list", talk.Meant("case list", byNumber: true).Line);
        Assert.Equal("where yes", talk.Meant("Yes", byNumber: false).Line);
        Assert.Equal("where no", talk.Meant("2", byNumber: true).Line);
        talk.Heard(new Answer(Reply.Say($"done"), null));
        Assert.Equal("it is urgent", talk.Meant("it is urgent", byNumber: true).Line);
    }

    [Fact]
    public void Numbers_pick_only_where_they_were_shown_and_only_those_that_exist()
    {
        talk.Heard(new Answer(null, new Refusal(RefusalKind.State, Text.Ours("no")).Or(new Choice("List", "case list"))));
        Assert.Equal("case list", talk.Meant("1", byNumber: true).Line);
        Assert.Equal("1", talk.Meant("1", byNumber: false).Line);
        Assert.Equal("2", talk.Meant("2", byNumber: true).Line);
        Assert.Equal("0", talk.Meant("0", byNumber: true).Line);
    }

    private static Answer Asked()
    {
        var prompt = new Prompt("where", [new Choice("Yes", "where yes"), new Choice("No", "where no")]);
        return new Answer(Reply.Say($"Is somebody in danger?") with { Next = prompt }, null);
    }
}
