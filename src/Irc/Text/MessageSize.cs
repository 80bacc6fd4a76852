using System.Text;

namespace Irc;

/// <summary>How much text fits: what others receive is <c>:nick!user@host PRIVMSG #room :text</c> and CR LF within the line's
/// limit.</summary>
public static class MessageSize
{
    /// <summary>Bytes for the text of one message. What is not known of the own prefix is taken at its usual longest (user 10, host
    /// 63).</summary>
    public static int Room(string nick, string? user, string? host, string command, string target, int lineLength = 512)
    {
        var prefix = 1 + Bytes(nick) + 1 + (user is null ? 10 : Bytes(user)) + 1 + (host is null ? 63 : Bytes(host)) + 1;
        return lineLength - 2 - prefix - command.Length - 1 - Bytes(target) - 2;
    }

    static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
