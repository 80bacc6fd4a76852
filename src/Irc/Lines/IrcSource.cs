namespace Irc;

/// <summary>Who a line is from: <c>nick!user@host</c>, or a server's name in <see cref="Nick"/>. It proves nothing about a
/// person.</summary>
public readonly record struct IrcSource(string Nick, string? User, string? Host)
{
    /// <summary>A server and not a user: no user and host, and a dot in the name.</summary>
    public bool IsServer => User is null && Host is null && Nick.Contains('.');

    public static IrcSource Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new("", null, null);
        var at = text.LastIndexOf('@');
        var bang = (at < 0 ? text : text[..at]).IndexOf('!');
        var nickEnd = bang >= 0 ? bang : at >= 0 ? at : text.Length;
        var user = bang < 0 ? null : text[(bang + 1)..(at < 0 ? text.Length : at)];
        return new(text[..nickEnd], user, at < 0 ? null : text[(at + 1)..]);
    }

    public override string ToString() => Nick + (User is null ? "" : "!" + User) + (Host is null ? "" : "@" + Host);
}
