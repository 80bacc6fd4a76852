using System.Text;
using System.Threading.Channels;
using Bot.Transports.Console.Editing;
using Spectre.Console;
#pragma warning disable RS0030 // This file, and no other, opens the process's own input and output.
using SystemConsole = System.Console;

namespace Bot.Transports.Console;

/// <summary>The process's own input and output.</summary>
public static class Terminal
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether a person sits at both ends, on a terminal that can move its cursor.</summary>
    public static bool IsInteractive =>
        !SystemConsole.IsInputRedirected && !SystemConsole.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>Standard input as text.</summary>
    public static TextReader Input() => new StreamReader(SystemConsole.OpenStandardInput(), utf8);

    /// <summary>Standard output as text.</summary>
    public static TextWriter Output() => new StreamWriter(SystemConsole.OpenStandardOutput(), utf8) { NewLine = "\n" };

    /// <summary>Standard error as text.</summary>
    public static TextWriter Error() => new StreamWriter(SystemConsole.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };

    /// <summary>The terminal with its colours.</summary>
    public static IAnsiConsole Screen()
    {
        SystemConsole.OutputEncoding = utf8;
        return AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(SystemConsole.Out) });
    }

    /// <summary>The keys of the keyboard; Ctrl-C is one of them from now on.</summary>
    public static IKeys Keys()
    {
        SystemConsole.TreatControlCAsInput = true;
        return new Keyboard();
    }

    /// <summary>A thread of its own waits for keys: the wait cannot be cancelled, so it is left behind when the program ends.</summary>
    private sealed class Keyboard : IKeys
    {
        private readonly Channel<ConsoleKeyInfo> pressed = Channel.CreateUnbounded<ConsoleKeyInfo>(
            new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

        public Keyboard() => new Thread(Listen) { IsBackground = true, Name = "keyboard" }.Start();

        public async ValueTask<ConsoleKeyInfo?> Read(CancellationToken token) =>
            await pressed.Reader.WaitToReadAsync(token).ConfigureAwait(false) && pressed.Reader.TryRead(out var key) ? key : null;

        private void Listen()
        {
            try
            {
                var pastes = new Pastes();
                while (true)
                {
                    var key = SystemConsole.ReadKey(intercept: true);
                    foreach (var found in pastes.Take(key, SystemConsole.KeyAvailable))
                        if (!pressed.Writer.TryWrite(found))
                            return;
                }
            }
            catch (Exception gone) when (gone is InvalidOperationException or IOException)
            {
                pressed.Writer.TryComplete();
            }
        }
    }
}
