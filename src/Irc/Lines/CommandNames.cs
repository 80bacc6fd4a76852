namespace Irc;

/// <summary>Commands in capitals, common ones as one shared string each, so that a busy room costs no garbage for them.</summary>
static class CommandNames
{
    static readonly string[] Verbs =
        ["PRIVMSG", "NOTICE", "PING", "PONG", "JOIN", "PART", "QUIT", "NICK", "MODE", "ACCOUNT", "AWAY", "BATCH", "CHGHOST", "TAGMSG",
            "ACK"];

    static readonly string[] Numerics =
        [.. Enumerable.Range(0, 1000).Select(n => n.ToString("000", System.Globalization.CultureInfo.InvariantCulture))];

    public static string Name(ReadOnlySpan<char> word)
    {
        if (word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]))
            return Numerics[((word[0] - '0') * 100) + ((word[1] - '0') * 10) + word[2] - '0'];
        foreach (var verb in Verbs)
            if (word.SequenceEqual(verb)) return verb;
        return word.ToString().ToUpperInvariant();
    }
}
