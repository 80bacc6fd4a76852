using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Conversing;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Sessions;

/// <summary>Takes one typed line to its end: picks a choice, runs it, asks for what is missing, shows the answer.</summary>
internal sealed class LineHandler(Exchange exchange, Form form, CommandTable table, Screen screen, Working working, ConsoleSeat seat,
    TimeProvider time)
{
    private readonly Talk talk = new(table);

    /// <summary>Runs what was typed.</summary>
    /// <returns>What the next line begins with: a picked choice that wants more typed after it.</returns>
    public async Task<string> Take(string typed, History history, CancellationToken token)
    {
        var line = talk.Meant(typed, byNumber: true);
        if (line != typed)
        {
            if (line.EndsWith(' '))
                return line;
            screen.Show($"> {line}", Colours.Typed);
            history.Add(line);
        }

        var answer = await working.For(exchange.Run(line, token), token).ConfigureAwait(false);
        if (answer is { Missing: not null, Command: { } command, Refusal: { } refusal })
        {
            if (refusal.First.Length > 0)
                screen.Show(RichReply.Of(new Texts.Reply(refusal.First), new Reader(time.Now(), seat.Zone())));
            answer = await Asked(command, line, history, token).ConfigureAwait(false);
        }

        if (answer is null)
        {
            screen.Show("Cancelled; nothing was done.", Colours.Name);
            return "";
        }

        talk.Heard(answer);
        screen.Show(RichReply.Of(answer, new Reader(time.Now(), seat.Zone())));
        return "";
    }

    private async Task<Answer?> Asked(Command command, string line, History history, CancellationToken token)
    {
        var scope = new Scope(time.Now(), seat.Zone());
        var given = GivenValues.Of(command, table.Match(line).Left, scope);
        if (await form.Fill(command, given, scope, token).ConfigureAwait(false) is not { } values)
            return null;
        // As one line in the history, so that a refusal loses nothing that was typed into the form.
        history.Add(GivenValues.Line(command, values));
        return await working.For(exchange.Run(command, values, token), token).ConfigureAwait(false);
    }
}
