namespace Bot.Transports.Console.Editing;

/// <summary>
/// Finds what was pasted among keys: a terminal in bracketed paste mode (DEC private mode 2004) sends <c>ESC [ 200 ~</c> before it and
/// <c>ESC [ 201 ~</c> behind. Each pasted letter comes out as a key of <see cref="ConsoleKey.Packet"/>, line ends as '\n': it is text,
/// never a command.
/// </summary>
public sealed class Pastes
{
    /// <summary>Stands before what is pasted.</summary>
    public const string Begins = "\u001b[200~";

    /// <summary>Stands behind it.</summary>
    public const string Ends = "\u001b[201~";

    /// <summary>Written to a terminal to be told of pastes.</summary>
    public const string On = "\u001b[?2004h";

    /// <summary>Written to a terminal when that is over.</summary>
    public const string Off = "\u001b[?2004l";

    private readonly List<ConsoleKeyInfo> held = [];
    private string seen = "";
    private bool isPasted;
    private bool isAfterReturn;

    /// <summary>Takes the next key.</summary>
    /// <param name="key">As the keyboard gave it.</param>
    /// <param name="more">Whether another key waits already: a person who presses Esc does not type "[200~" within the same moment.</param>
    /// <returns>The keys that it ends the waiting for; none while a mark may have begun.</returns>
    public IEnumerable<ConsoleKeyInfo> Take(ConsoleKeyInfo key, bool more)
    {
        var mark = isPasted ? Ends : Begins;
        held.Add(key);
        seen += Letters(key);
        if (seen == mark)
        {
            (isPasted, isAfterReturn, seen) = (!isPasted, false, "");
            held.Clear();
            return [];
        }

        if (seen.Length > 0 && mark.StartsWith(seen, StringComparison.Ordinal) && (more || isPasted))
            return [];
        return Released(mark).ToList();
    }

    /// <summary>What was held and begins no mark after all; the last key may begin one.</summary>
    private IEnumerable<ConsoleKeyInfo> Released(string mark)
    {
        var keys = held.ToList();
        held.Clear();
        seen = "";
        if (keys.Count > 1 && Letters(keys[^1]) is { Length: > 0 } last && mark.StartsWith(last, StringComparison.Ordinal))
        {
            held.Add(keys[^1]);
            seen = last;
            keys.RemoveAt(keys.Count - 1);
        }

        return isPasted ? keys.SelectMany(Pasted) : keys;
    }

    private IEnumerable<ConsoleKeyInfo> Pasted(ConsoleKeyInfo key)
    {
        var letter = key.KeyChar;
        var wasReturn = isAfterReturn;
        isAfterReturn = letter == '\r';
        if (letter == '\n' && wasReturn)
            yield break;
        if (letter is '\r' or '\n' || key.Key == ConsoleKey.Enter)
            yield return Text('\n');
        else if (letter is '\t' || !char.IsControl(letter))
            yield return Text(letter);
    }

    private static ConsoleKeyInfo Text(char letter) => new(letter, ConsoleKey.Packet, false, false, false);

    /// <summary>The letters that the terminal sent for a key; .NET makes "ESC [" at the end of what it has read one key with Alt.</summary>
    private static string Letters(ConsoleKeyInfo key) => key.Key == ConsoleKey.Escape ? "\u001b"
        : key.KeyChar == '\0' ? ""
        : (key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? "\u001b" : "") + key.KeyChar;
}
