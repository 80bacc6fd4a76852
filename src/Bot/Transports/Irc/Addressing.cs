using System.Text;
using Irc;

namespace Bot.Transports.Irc;

/// <summary>What of a message is meant for the bot.</summary>
internal static class Addressing
{
    /// <summary>In a room: "!case show 12", "botnick: case show 12". Null where it is meant for others.</summary>
    /// <returns>The line without what called the bot, and whether it was called by its name.</returns>
    public static (string Line, bool ByName)? InRoom(string text, string nick, Casemapping names)
    {
        var said = Plain(text);
        if (said.Length > 1 && said[0] == '!' && char.IsAsciiLetter(said[1]))
            return (said[1..], false);
        return AfterNick(said, nick, names) is { Length: > 0 } line ? (line.TrimStart('!'), true) : null;
    }

    /// <summary>In a query all is meant for the bot; what would call it in a room is left out.</summary>
    /// <returns>The line, and whether it began with "!": then it is a command even while a form asks.</returns>
    public static (string Line, bool Marked) InQuery(string text, string nick, Casemapping names)
    {
        var said = Plain(text);
        said = AfterNick(said, nick, names) ?? said;
        return said.Length > 1 && said[0] == '!' && char.IsAsciiLetter(said[1]) ? (said[1..], true) : (said, false);
    }

    /// <summary>A text without formatting codes; other control characters stay, and are shown where it is shown.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var code = Formatting.CodeLength(text.AsSpan(at));
            if (code == 0)
                plain.Append(text[at]);
            at += Math.Max(1, code);
        }

        return plain.ToString().Trim();
    }

    private static string? AfterNick(string said, string nick, Casemapping names) =>
        nick.Length > 0 && said.Length > nick.Length && said[nick.Length] is ':' or ',' && names.Equals(said[..nick.Length], nick)
            ? said[(nick.Length + 1)..].Trim()
            : null;
}
