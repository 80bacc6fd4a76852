using System.Threading.Channels;
using Bot.Transports.Console.Editing;

namespace Bot.Tests.Transports.Console;

/// <summary>Keys pressed by a test; it ends when they are used up.</summary>
internal sealed class Keyboard : IKeys
{
    private readonly Channel<ConsoleKeyInfo> keys = Channel.CreateUnbounded<ConsoleKeyInfo>();

    public static ConsoleKeyInfo Control(ConsoleKey key) => new((char)(key - ConsoleKey.A + 1), key, false, false, true);

    public static ConsoleKeyInfo Alone(ConsoleKey key) => new('\0', key, false, false, false);

    public Keyboard Type(string text)
    {
        foreach (var letter in text)
            Press(letter switch
            {
                '\n' => new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false),
                '\t' => new ConsoleKeyInfo('\t', ConsoleKey.Tab, false, false, false),
                _ => new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false),
            });
        return this;
    }

    /// <summary>Pastes a text as a terminal hands it over, with its marks.</summary>
    public Keyboard Paste(string text)
    {
        var pastes = new Pastes();
        foreach (var letter in Pastes.Begins + text + Pastes.Ends)
        {
            var key = letter switch
            {
                '\u001b' => ConsoleKey.Escape,
                '\r' or '\n' => ConsoleKey.Enter,
                _ => ConsoleKey.None,
            };
            Press([.. pastes.Take(new ConsoleKeyInfo(letter, key, false, false, false), more: true)]);
        }

        return this;
    }

    public Keyboard Press(params ReadOnlySpan<ConsoleKeyInfo> pressed)
    {
        foreach (var key in pressed)
            keys.Writer.TryWrite(key);
        return this;
    }

    public Keyboard Press(params ReadOnlySpan<ConsoleKey> pressed)
    {
        foreach (var key in pressed)
            Press(Alone(key));
        return this;
    }

    public Keyboard Close()
    {
        keys.Writer.TryComplete();
        return this;
    }

    public async ValueTask<ConsoleKeyInfo?> Read(CancellationToken token) =>
        await keys.Reader.WaitToReadAsync(token) && keys.Reader.TryRead(out var key) ? key : null;
}
