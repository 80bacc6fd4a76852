using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// What people write beside a name and means nobody else: "the user …", "… on dewiki", "…'s sock", "… &lt;heron@example.org&gt;", a
/// dash or an arrow behind which more stood. The name without it is one more that may be meant; the words may be the name's as well.
/// </summary>
internal static partial class NameBeside
{
    /// <summary>The name alone; the text itself where nothing stands beside it.</summary>
    public static string Without(string text)
    {
        var bare = Before().Replace(text, "", 1);
        bare = Arrow().Replace(bare, "", 1);
        bare = Behind().Replace(bare, "", 1).Trim();
        return bare.Length > 0 ? bare : text;
    }

    /// <summary>Words with which a name that has some beside it begins.</summary>
    private static readonly string[] first =
        ["user", "account", "editor", "admin", "administrator", "sysop", "colleague", "member", "the", "a", "an", "our", "my", "this", "that"];

    private static readonly string[] last = ["commons", "meta", "discord", "irc", "twitter"];

    /// <summary>Whether there may be such words in a name of plain letters and blanks.</summary>
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

    [GeneratedRegex(@"^\s*(?:(?:the|an?|our|my|this|that)\s+)?(?:(?:user|account|editor|admin|administrator|sysop|colleague|member)\s+)"
        + @"(?:called\s+|named\s+)?(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s*(?:→|⇒|=>|->|»).*\z", RegexOptions.Singleline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"(?:\s*<[^<>]*>|\s+[-–—]+|['’]s\s+\w[\w ]*|\s+(?:on|at|from|of|in)\s+(?:the\s+)?"
        + @"(?:\w*wiki\w*|commons|meta|discord|irc|twitter|[a-z-]+\.[a-z.]+))\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
