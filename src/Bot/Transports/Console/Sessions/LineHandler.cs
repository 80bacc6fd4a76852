using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Conversing;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Sessions;

/// <summary>Takes one typed line to its end: picks a choice, runs it, asks for what is missing, shows the answer.</summary>
internal sealed class LineHandler(Exchange exchange, Form questions, CommandTable table, Screen screen, Working working, ConsoleSeat seat,
    TimeProvider time)
{
    private readonly Talk talk = new(table);

    /// <summary>Runs what was typed.</summary>
    /// <returns>What the next line begins with: a picked choice that wants more typed after it.</returns>
    public async Task<string> Take(string typed, History history, CancellationToken token)
    {
        var meant = talk.Meant(typed, byNumber: true);
        var line = meant.Line;
        if (line != typed)
        {
            if (line.EndsWith(' '))
                return line;
            screen.Show($"> {line}", Colours.Typed);
            history.Add(line);
        }

        var answer = await working.For(exchange.Run(meant, token), token).ConfigureAwait(false);
        if (answer is { Missing: not null, Command: { } command, Refusal: { } refusal })
        {
            if (refusal.First.Length > 0)
                screen.Show(RichReply.Of(new Texts.Reply(refusal.First), new Reader(time.Now(), seat.Zone())));
            answer = await Asked(command, meant, history, token).ConfigureAwait(false);
        }

        if (answer is null)
        {
            screen.Show("Cancelled; nothing was done.", Colours.Name);
            if (questions.Last.Count > 0)
                screen.Show(RichReply.Of(new Texts.Reply([.. questions.Last]), new Reader(time.Now(), seat.Zone())));
            return "";
        }

        talk.Heard(answer);
        screen.Show(RichReply.Of(answer, new Reader(time.Now(), seat.Zone())));
        return "";
    }

    private async Task<Answer?> Asked(Command command, Meaning meant, History history, CancellationToken token)
    {
        var given = meant.Given(command, table, Scope());
        var wrong = await exchange.Wrong(command, given, token).ConfigureAwait(false);
        var form = FormTalk.Begin(command, given, wrong);
        screen.Show(form.Opening, Colours.Name);
        foreach (var why in wrong.Values)
            screen.Show($"✗ {why}", Colours.No);
        while (true)
        {
            if (await questions.Fill(form, Scope(), token).ConfigureAwait(false) is not { } filled)
                return null;
            // As one line in the history, so that a refusal loses nothing that was typed into the form.
            history.Add(GivenValues.Line(command, filled.Given));
            var answer = await working.For(exchange.Run(command, filled.Given, token), token).ConfigureAwait(false);
            if (answer.Refusal is not { Kind: RefusalKind.Argument or RefusalKind.Question } refusal)
                return answer;
            screen.Show(RichReply.Of(answer with { Refusal = refusal with { Instead = [] } }, new Reader(time.Now(), seat.Zone())));
            form = filled.Again(refusal);
        }
    }

    private Scope Scope() => new(time.Now(), seat.Zone());
}
