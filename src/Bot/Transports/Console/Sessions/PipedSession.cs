using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Conversing;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Sessions;

/// <summary>Runs each line of a script as a command, goes on after a refusal, and ends with the input.</summary>
public sealed class PipedSession(
    IFrontDoor door, CommandTable table, ConsoleTransport transport, Grace grace, IdGenerator generator, TimeProvider time)
{
    /// <summary>Runs the whole input. Blank lines and lines that begin with # are passed over.</summary>
    public async Task Run(ConsoleSeat seat, TextReader input, TextWriter output, CancellationToken token)
    {
        var page = new PlainPage(output);
        var exchange = new Exchange(door, generator, seat);
        var talk = new Talk(table);
        var told = 0;
        using var open = transport.Open(seat.Account, (reply, zone) =>
        {
            page.Write(ReplyText.Notice(reply, new Reader(time.Now(), zone)));
            Interlocked.Increment(ref told);
        });
        while (await ScriptLines.Next(input, token).ConfigureAwait(false) is { } typed)
        {
            if (typed.AsSpan().Trim() is not { Length: > 0 } line || line[0] == '#')
                continue;
            page.Write([$"> {Safe.WellFormed(Safe.Line(typed.Trim()))}"]);
            var answer = await exchange.Run(talk.Meant(typed.Trim(), byNumber: false), token).ConfigureAwait(false);
            talk.Heard(answer);
            page.Write([.. ReplyText.Lines(answer, new Reader(time.Now(), seat.Zone())), ""]);
        }

        await grace.Wait(seat, () => Volatile.Read(ref told), token).ConfigureAwait(false);
    }
}
