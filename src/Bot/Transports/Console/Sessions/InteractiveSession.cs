using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;
using Spectre.Console;

namespace Bot.Transports.Console.Sessions;

/// <summary>
/// A talk at a terminal: a prompt with history and completion, forms, choices by number, notices above the line being typed.
/// </summary>
public sealed class InteractiveSession(
    IFrontDoor door, CommandTable table, ICompletion completion, ConsoleTransport transport, IdGenerator generator,
    TimeProvider time)
{
    /// <summary>Talks until the person leaves, or until <paramref name="token"/> says that the program ends.</summary>
    public async Task Run(ConsoleSeat seat, IKeys keys, IAnsiConsole console, CancellationToken token)
    {
        var screen = new Screen(console);
        var editor = new LineEditor(keys, screen, time);
        var exchange = new Exchange(door, generator, seat);
        var form = new Form(editor, screen, door, exchange, completion, seat);
        var handler = new LineHandler(
            exchange, form, table, screen, new Working(screen, time), seat, time);
        var history = new History();
        using var open = transport.Open(seat.Account, (reply, zone) => screen.Show(RichReply.Notice(reply, new Reader(time.Now(), zone))));
        Welcome.To(seat, screen);
        screen.MarkPastes(true);
        try
        {
            await Talk(handler, editor, history, seat, token).ConfigureAwait(false);
        }
        finally
        {
            screen.MarkPastes(false);
        }

        screen.Show("Bye. What is due meanwhile is told on your other accounts, or here when you are back.", Colours.Name);
    }

    private async Task Talk(LineHandler handler, LineEditor editor, History history, ConsoleSeat seat, CancellationToken token)
    {
        var begun = "";
        while (!token.IsCancellationRequested)
        {
            var (end, text) = await editor.Read($"{seat.Team}> ", begun, history, Complete, token).ConfigureAwait(false);
            begun = "";
            if (end == LineEnd.Ended || text.Trim() is "exit" or "quit")
                break;
            if (end == LineEnd.Escaped || text.Trim() is not { Length: > 0 } typed || typed[0] == '#')
                continue;
            history.Add(typed);
            begun = await handler.Take(typed, history, token).ConfigureAwait(false);
        }

        Task<IReadOnlyList<Suggestion>> Complete(string line, int cursor, CancellationToken until) =>
            completion.Complete(line, cursor, seat.Account, seat.Team, until);
    }
}
