using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>Page names out of addresses: of any project, on its desktop or mobile host, in a variant of a script, or of a tool.</summary>
internal static partial class PageAddress
{
    private static readonly FrozenSet<string> titles =
        FrozenSet.ToFrozenSet(["title", "page", "pagename"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> users = FrozenSet.ToFrozenSet(
        ["target", "wptarget", "user", "users", "username", "wpusername", "user1", "user2"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is an address, with or without its scheme and host.</summary>
    public static bool Is(string text) => Begins().IsMatch(text);

    /// <summary>The page names in it, escapes still in them, each with whether it must be a user; the likeliest first.</summary>
    public static IEnumerable<(string Title, bool IsUser)> Titles(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            address = address[..fragment];
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (address, "") : (address[..mark], address[(mark + 1)..]);
        var values = Values(query).ToList();
        foreach (var (name, value) in values.Where(v => users.Contains(v.Name)))
            yield return (value, true);
        foreach (var (name, value) in values.Where(v => titles.Contains(v.Name)))
            yield return (value, false);
        if (InPath(Host().Replace(path, "/")) is { } title)
            yield return (title, false);
    }

    private static IEnumerable<(string Name, string Value)> Values(string query) =>
        from pair in query.Split('&', ';')
        let at = pair.IndexOf('=', StringComparison.Ordinal)
        where at > 0
        select (pair[..at], pair[(at + 1)..].Replace('+', ' '));

    private static string? InPath(string path)
    {
        if (Article().Match(path) is { Success: true } article)
            return article.Groups[1].Value;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var page = Array.FindIndex(segments, s =>
            s.Contains(':', StringComparison.Ordinal) || s.Contains("%3A", StringComparison.OrdinalIgnoreCase));
        if (page >= 0)
            return string.Join('/', segments[page..]);
        return segments is [.., var last] && !last.Contains(".php", StringComparison.OrdinalIgnoreCase) ? last : null;
    }

    [GeneratedRegex(@"^(?:[a-z][a-z+.-]*:)?//|^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/|^/?(?:wiki|w)/|^/?index\.php", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^(?:[a-z][a-z+.-]*:)?//[^/]*/?|^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"^/?(?:w/)?(?:wiki|index\.php)/(.+)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Article();
}
