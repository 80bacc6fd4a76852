namespace Irc;

/// <summary>A message within a message, between two <c>\x01</c> [modern.ircdocs.horse/ctcp]; the closing one may be missing.</summary>
public readonly record struct Ctcp(string Command, string Text)
{
    public static Ctcp? Parse(string message)
    {
        if (message.Length < 2 || message[0] != '\x01') return null;
        var body = message.AsSpan(1).TrimEnd('\x01');
        var blank = body.IndexOf(' ');
        var command = (blank < 0 ? body : body[..blank]).ToString().ToUpperInvariant();
        return new(command, blank < 0 ? "" : body[(blank + 1)..].ToString());
    }

    public override string ToString() => Text.Length == 0 ? $"\x01{Command}\x01" : $"\x01{Command} {Text}\x01";
}
