using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// What people write beside a name and is none of it: "the user …", "… on dewiki", "… &lt;heron@example.org&gt;", a dash behind which
/// nothing more stands. "…’s sock" says another than the name, and stays.
/// </summary>
internal static partial class NameBeside
{
    /// <summary>The name alone; the text itself where nothing stands beside it.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isUser">Whether a prefix says that the name begins here.</param>
    public static string Without(string text, bool isUser)
    {
        var bare = Illegal().Replace(text, "", 1);
        bare = isUser ? bare : Before().Replace(bare, "", 1);
        bare = Behind().Replace(bare, "", 1).Trim();
        return bare.Length > 0 ? bare : text;
    }

    /// <summary>Words with which a name that has some beside it begins.</summary>
    private static readonly string[] first =
        ["user", "account", "editor", "admin", "administrator", "sysop", "colleague", "member", "the", "a", "an", "our", "my", "this",
            "that"];

    private static readonly string[] last = ["commons", "meta", "discord", "irc", "twitter"];

    /// <summary>Whether there may be such words in a name of plain letters and blanks; where not, nothing is looked for.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOfAny(' ', '_');
        if (blank <= 0)
            return false;
        var behind = text[(text.LastIndexOfAny(' ', '_') + 1)..];
        return IsOne(text[..blank], first) || behind.Contains("wiki", StringComparison.OrdinalIgnoreCase) || IsOne(behind, last);
    }

    private static bool IsOne(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var one in words)
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>In small letters: "Admin Heron" may be called so.</summary>
    private const string Who = "(?-i:user|account|editor|admin|administrator|sysop|colleague|member)";

    /// <summary>What can stand in no name, and all behind it: the address of a mail, a mark, a piece of a template.</summary>
    [GeneratedRegex(@"(?<=\w[^<>{}\[\]|]*)[<>{}\[\]|].*\z", RegexOptions.Singleline)]
    private static partial Regex Illegal();

    [GeneratedRegex(@"^\s*(?:(?:the|an?|our|my|this|that|a certain)\s+(?:\w+\s+)?" + Who + "|" + Who + @")\s+"
        + @"(?:called\s+|named\s+)?(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:\s+[-–—=~:]+|\s+(?:on|at|from|of|in)\s+(?:the\s+)?(?:\w+\s+)?"
        + @"(?:\w*wiki\w*|commons|meta|discord|irc|twitter|[a-z-]+\.[a-z.]+))\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
