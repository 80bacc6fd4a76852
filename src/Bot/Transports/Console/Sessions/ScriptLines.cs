using Bot.Transports.Console.Editing;

namespace Bot.Transports.Console.Sessions;

/// <summary>
/// The lines of a script, each a command. A text of several lines stands between the marks that terminals put around what is pasted
/// (<c>ESC [ 200 ~</c> and <c>ESC [ 201 ~</c>), and is one line with what stands before and behind them.
/// </summary>
internal static class ScriptLines
{
    /// <summary>The next line; null at the end. Marks that are never closed hold all that is left.</summary>
    public static async Task<string?> Next(TextReader input, CancellationToken token)
    {
        if (await input.ReadLineAsync(token).ConfigureAwait(false) is not { } line)
            return null;
        while (IsOpen(line) && await input.ReadLineAsync(token).ConfigureAwait(false) is { } more)
            line += "\n" + more;
        return line.Replace(Pastes.Begins, "", StringComparison.Ordinal).Replace(Pastes.Ends, "", StringComparison.Ordinal);
    }

    private static bool IsOpen(string line) =>
        line.LastIndexOf(Pastes.Begins, StringComparison.Ordinal) > line.LastIndexOf(Pastes.Ends, StringComparison.Ordinal);
}
