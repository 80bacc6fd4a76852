namespace Bot.Transports.Console.Editing;

/// <summary>Which key changes the line in which way; those that end, complete or leaf through history are not here.</summary>
internal static class EditKeys
{
    public static EditedLine? Apply(EditedLine line, ConsoleKeyInfo key)
    {
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control))
            return Controlled(line, key);
        if (key.Modifiers.HasFlag(ConsoleModifiers.Alt))
            return key.Key switch
            {
                ConsoleKey.B or ConsoleKey.LeftArrow => line.WordLeft(),
                ConsoleKey.F or ConsoleKey.RightArrow => line.WordRight(),
                ConsoleKey.Backspace => line.DeleteWord(),
                _ => char.IsControl(key.KeyChar) || char.IsAsciiLetterOrDigit(key.KeyChar) ? null : line.Insert(key.KeyChar.ToString()),
            };
        return key.Key switch
        {
            ConsoleKey.LeftArrow => line.Left(),
            ConsoleKey.RightArrow => line.Right(),
            ConsoleKey.Home => line.Home(),
            ConsoleKey.End => line.End(),
            ConsoleKey.Backspace => line.Backspace(),
            ConsoleKey.Delete => line.Delete(),
            _ => char.IsControl(key.KeyChar) ? null : line.Insert(key.KeyChar.ToString()),
        };
    }

    private static EditedLine? Controlled(EditedLine line, ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.A => line.Home(),
        ConsoleKey.E => line.End(),
        ConsoleKey.B => line.Left(),
        ConsoleKey.F => line.Right(),
        ConsoleKey.H => line.Backspace(),
        ConsoleKey.D => line.Delete(),
        ConsoleKey.W or ConsoleKey.Backspace => line.DeleteWord(),
        ConsoleKey.U => line.DeleteToStart(),
        ConsoleKey.K => line.DeleteToEnd(),
        ConsoleKey.LeftArrow => line.WordLeft(),
        ConsoleKey.RightArrow => line.WordRight(),
        // AltGr arrives as Control and Alt together with a printable letter.
        _ =>
            key.Modifiers.HasFlag(ConsoleModifiers.Alt) && key.KeyChar >= ' ' && !char.IsControl(key.KeyChar)
                ? line.Insert(key.KeyChar.ToString())
                : null,
    };
}
