using Bot.Commands;
using Bot.Transports.Console.Rendering;


namespace Bot.Transports.Console.Editing;

/// <summary>What can stand at the cursor of a line.</summary>
public delegate Task<IReadOnlyList<Suggestion>> Completer(string line, int cursor, CancellationToken token);

/// <summary>
/// Reads lines key by key: arrows, Home and End, Ctrl-A E B F H D W U K L, Tab to complete, Up and Down for history;
/// Ctrl-C clears the line and, pressed twice, ends like Ctrl-D on an empty one. What is pasted is text, with all its lines.
/// </summary>
public sealed class LineEditor(IKeys keys, Screen screen, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Reads one line; when it is done it stays on the screen.</summary>
    /// <param name="prompt">What stands before it; plain ASCII.</param>
    /// <param name="begun">What the line begins with.</param>
    /// <param name="history">What Up and Down leaf through; null for nothing.</param>
    /// <param name="complete">What Tab completes from; null for nothing.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task<TypedLine> Read(string prompt, string begun, History? history, Completer? complete, CancellationToken token)
    {
        var line = EditedLine.Of(begun);
        var warned = false;
        try
        {
            while (true)
            {
                var shown = line;
                var next = keys.Read(token);
                if (!next.IsCompleted) // While keys of something pasted still wait, drawing each would cost the square of its length.
                    screen.SetFoot((width, height) => Footer.Of(prompt, shown, width, height));
                if (await next.ConfigureAwait(false) is not { } key)
                    return Done(prompt, line, LineEnd.Ended);
                var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
                if (control && key.Key == ConsoleKey.C)
                {
                    if (warned)
                        return Done(prompt, EditedLine.Empty, LineEnd.Ended);
                    (line, warned) = (EditedLine.Empty, true);
                    history?.Rewind();
                    screen.SetFoot(null);
                    screen.Show("Ctrl-C again to leave.", Colours.Name);
                    continue;
                }

                warned = false;
                if (key.Key == ConsoleKey.Packet)
                {
                    line = line.Insert(key.KeyChar.ToString());
                    continue;
                }

                if (control && key.Key == ConsoleKey.D && line.Text.Length == 0)
                    return Done(prompt, line, LineEnd.Ended);
                if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
                    return Done(prompt, line, LineEnd.Entered);
                if (key.Key == ConsoleKey.Escape)
                    return Done(prompt, line, LineEnd.Escaped);
                if (control && key.Key == ConsoleKey.L)
                    screen.Clear();
                else if (key.Key == ConsoleKey.Tab)
                    line = complete is null ? line : await Completed(line, complete, token).ConfigureAwait(false);
                else
                    line = Leafed(line, key, control, history) ?? EditKeys.Apply(line, key) ?? line;
            }
        }
        finally
        {
            screen.SetFoot(null);
        }
    }

    private static EditedLine? Leafed(EditedLine line, ConsoleKeyInfo key, bool control, History? history)
    {
        var text = key.Key == ConsoleKey.UpArrow || (control && key.Key == ConsoleKey.P) ? history?.Older(line.Text)
            : key.Key == ConsoleKey.DownArrow || (control && key.Key == ConsoleKey.N) ? history?.Newer()
            : null;
        return text is null ? null : EditedLine.Of(text);
    }

    private async Task<EditedLine> Completed(EditedLine line, Completer complete, CancellationToken token)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token);
        try
        {
            var found = await complete(line.Text, line.Cursor, either.Token).ConfigureAwait(false);
            var (completed, shown) = Completing.Of(line, found);
            if (shown.Count > 0)
                screen.Show(string.Join('\n', shown), Colours.Name);
            return completed;
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            // Who types is not held up by a slow store; Tab can be pressed again.
            return line;
        }
    }

    private TypedLine Done(string prompt, EditedLine line, LineEnd end)
    {
        screen.SetFoot(null);
        screen.Show(prompt + line.Text);
        return new TypedLine(end, line.Text);
    }
}
