using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// Names out of page names. What stands before the colon is looked up in all languages wherever it stands, so that prefixes of projects
/// and languages need no list; a sub-page belongs to its user; what a special page is about stands behind its slash.
/// </summary>
internal static partial class PageTitle
{
    /// <summary>Adds what a page name may mean.</summary>
    public static void Read(string title, bool isUser, Candidates into)
    {
        title = Wrapping.Unwrapped(NameText.Spaced(title)).Replace('：', ':').TrimStart(':', '@', ' ');
        if (title.IndexOf('#', StringComparison.Ordinal) is > 0 and var fragment)
            title = title[..fragment].TrimEnd();
        var (kind, rest) = Split(title);
        if (kind == Namespace.Special)
            Special(rest, into);
        else if (kind != Namespace.None)
            Name(rest, true, into);
        else
            Unprefixed(title, isUser, into);
    }

    /// <summary>The last namespace of a user before the name, and what follows it.</summary>
    private static (Namespace Kind, string Name) Split(string title)
    {
        var (kind, rest) = (Namespace.None, title);
        for (var colon = rest.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = title.IndexOf(':', colon + 1))
        {
            var slash = title.LastIndexOf('/', colon);
            var from = title.LastIndexOf(':', Math.Max(0, colon - 1), Math.Max(0, colon));
            if (slash > from && kind != Namespace.Special)
                break;
            if (Namespaces.Of(title[(Math.Max(from, slash) + 1)..colon]) is var found and not Namespace.None)
                (kind, rest) = (found, title[(colon + 1)..].TrimStart(' ', ':', '@'));
        }

        return rest.Length == 0 ? (Namespace.None, title) : (kind, rest);
    }

    private static void Special(string page, Candidates into)
    {
        var slash = page.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return;
        var about = page[(slash + 1)..];
        // Special:Log/block/Name: what kind of thing comes first there.
        if (about.LastIndexOf('/') is > 0 and var last && !about.Contains(':', StringComparison.Ordinal) && Address(about) is null)
            Name(about[(last + 1)..], true, into);
        Read(about, true, into);
    }

    private static void Unprefixed(string title, bool isUser, Candidates into)
    {
        var addresses = into.Addresses.Count;
        Name(title, isUser, into);
        if (into.Addresses.Count > addresses)
            return;
        if (title.LastIndexOf(':') is > 0 and var colon)
            Name(title[(colon + 1)..], isUser, into);
        if (title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && Namespaces.Of(title[..blank]) == Namespace.User)
            Name(title[(blank + 1)..], isUser, into);
        if (!isUser && title.LastIndexOf('/') is > 0 and var slash)
            into.Add(title[(slash + 1)..].Trim(), isUser);
        into.Add(title, isUser);
    }

    private static void Name(string text, bool isUser, Candidates into)
    {
        text = Wrapping.Unwrapped(text);
        if (Address(text) is { } address)
        {
            into.Add(address, isUser);
            return;
        }

        if (text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && !text[..slash].Contains('(', StringComparison.Ordinal)
            && text[..slash] is not ("u" or "U"))
            text = text[..slash];
        text = text.Trim();
        if (NameBeside.Without(text, isUser) is var named && named != text)
            Name(named, isUser, into);
        if (Temporary().Match(text) is { Success: true } temporary)
            text = "~" + Dashes().Replace(temporary.Groups[1].Value, "-");
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var before = at > 0 ? text[..at].Trim() : "";
        if (OfAWiki().IsMatch(text))
            into.Add(before, isUser);
        into.Add(text, isUser);
        into.Add(before, isUser);
        into.Add(text.TrimEnd('.', ',', ';', ':', ' '), isUser);
        into.Add(Bracketed().Replace(text, ""), isUser);
        if (PageLinkWords.WithoutAny(text) is var bare && bare != text)
            into.Add(bare, isUser);
        if (Dated().IsMatch(text))
            into.Add("~" + text, isUser);
    }

    /// <summary>An address or a range, with a sub-page or without.</summary>
    private static IpName? Address(string text) => IpName.Read(text)
        ?? (text.Split('/') is { Length: > 1 } parts ? IpName.Read(parts[0] + "/" + parts[1]) ?? IpName.Read(parts[0]) : null);

    [GeneratedRegex(@"^[~∼～〜](\d{4}[-‐‑–—−]\d+(?:[-‐‑–—−]\d+)*)\z")]
    private static partial Regex Temporary();

    [GeneratedRegex(@"^\d{4}(?:[-‐‑–—−]\d+)+\z")]
    private static partial Regex Dated();

    [GeneratedRegex("[‐‑–—−]")]
    private static partial Regex Dashes();

    /// <summary>name@dewiki, name@global, name@de.wikipedia.org.</summary>
    [GeneratedRegex(@"^[^@]+@\s*(?:[a-z_0-9-]*(?:wiki(?:pedia|books|news|quote|source|versity|voyage|data)?"
        + @"|wiktionary|commons|meta|global|species)|[a-z-]+(?:\.m)?\.(?:wiki[a-z]+|wiktionary|mediawiki)(?:\.org)?)\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfAWiki();

    [GeneratedRegex(@"\s*\([^()]*\)\s*\z")]
    private static partial Regex Bracketed();
}
