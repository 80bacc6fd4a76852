namespace Irc;

/// <summary>Remembers for a while whom a netsplit took, so that their return is known for what it is.</summary>
sealed class Netsplits(SessionContext context)
{
    const int Most = 10_000;
    static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    readonly Dictionary<string, DateTimeOffset> lost = new(StringComparer.OrdinalIgnoreCase);

    public int Count => lost.Count;

    /// <summary>A QUIT reason of a netsplit: two servers' names and nothing else. Servers put <c>Quit: </c> before what users
    /// write.</summary>
    public static bool Names(string reason)
    {
        var blank = reason.IndexOf(' ');
        return blank > 0 && IsServer(reason.AsSpan(0, blank)) && IsServer(reason.AsSpan(blank + 1));
    }

    public void Lost(string nick)
    {
        if (lost.Count >= Most) Forget();
        if (lost.Count < Most) lost[nick] = context.Now;
    }

    // Not removed: they come back into each of their channels, one JOIN after the other.
    public bool Returned(string nick) => lost.TryGetValue(nick, out var at) && context.Now - at < Memory;

    void Forget()
    {
        foreach (var nick in lost.Where(l => context.Now - l.Value >= Memory).Select(l => l.Key).ToList()) lost.Remove(nick);
    }

    static bool IsServer(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        if (dot <= 0 || name[^1] == '.') return false;
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '*' or '_')) return false;
        return true;
    }
}
