using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Cases;

/// <summary>
/// The host of a wiki as people name one: its address, its database ("dewiki", "zh_min_nanwiki"), its prefix ("w:de"), or the short name of
/// one that there is but once ("commons").
/// </summary>
internal static partial class WikiHost
{
    private const string Projects = "wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage";

    private static readonly FrozenDictionary<string, string> once = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["commons"] = "commons.wikimedia.org", ["wikimediacommons"] = "commons.wikimedia.org",
        ["meta"] = "meta.wikimedia.org", ["metawiki"] = "meta.wikimedia.org",
        ["wikidata"] = "www.wikidata.org",
        ["mediawiki"] = "www.mediawiki.org", ["mw"] = "www.mediawiki.org",
        ["species"] = "species.wikimedia.org", ["wikispecies"] = "species.wikimedia.org",
        ["incubator"] = "incubator.wikimedia.org", ["wikimania"] = "wikimania.wikimedia.org",
        ["outreach"] = "outreach.wikimedia.org", ["foundation"] = "foundation.wikimedia.org",
        ["wikifunctions"] = "www.wikifunctions.org", ["sources"] = "wikisource.org", ["login"] = "login.wikimedia.org",
        ["test"] = "test.wikipedia.org", ["test2"] = "test2.wikipedia.org", ["wikitech"] = "wikitech.wikimedia.org",
        ["betawikiversity"] = "beta.wikiversity.org", ["strategy"] = "strategy.wikimedia.org",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["w"] = "wikipedia", ["wp"] = "wikipedia", ["wiki"] = "wikipedia", ["wikt"] = "wiktionary", ["b"] = "wikibooks", ["n"] = "wikinews",
        ["q"] = "wikiquote", ["s"] = "wikisource", ["v"] = "wikiversity", ["voy"] = "wikivoyage",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Its host; null for what names no wiki, or not surely one.</summary>
    public static string? Of(string typed)
    {
        var text = Scheme().Replace(typed.Trim().Trim('<', '>', '[', ']').ToLowerInvariant(), "");
        var end = text.IndexOfAny(['/', '?', '#']);
        text = (end < 0 ? text : text[..end]).Trim().TrimEnd('.');
        return text.Contains('.', StringComparison.Ordinal) ? Address(text) : Named(text.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Whether a word names a wiki.</summary>
    public static bool Is(string word) => Of(word) is not null;

    /// <summary>Whether a word is a name of the wiki at a host, or of all wikis under it.</summary>
    public static bool IsCalled(string host, string word)
    {
        var (own, asked) = (Of(host) ?? host, Of(word) ?? word.ToLowerInvariant());
        return own == asked || own.EndsWith("." + asked, StringComparison.Ordinal) || Of(asked + "wiki") == own;
    }

    private static string? Address(string text)
    {
        var host = Mobile().Replace(text, ".");
        if (Short().IsMatch(host))
            host += ".org";
        return Uri.CheckHostName(host) == UriHostNameType.Dns ? host : null;
    }

    private static string? Named(string name)
    {
        var bare = name.Trim(':');
        var database = bare.EndsWith("wiki", StringComparison.Ordinal) ? bare[..^4] : bare;
        if (once.TryGetValue(bare, out var host) || once.TryGetValue(database, out host))
            return host;
        if (Prefixed().Match(bare) is { Success: true } both && prefixes.TryGetValue(both.Groups[1].Value, out var project))
            return Host(both.Groups[2].Value, project);
        if (Database().Match(bare) is not { Success: true } match)
            return null;
        var family = match.Groups[2].Value;
        return Host(match.Groups[1].Value, prefixes.GetValueOrDefault(family, family));
    }

    /// <summary>In hosts the parts of a language are parted by hyphens; one of them has another name there.</summary>
    private static string Host(string language, string project)
    {
        var code = language.Replace('_', '-');
        return $"{(code == "be-x-old" ? "be-tarask" : code)}.{project}.org";
    }

    [GeneratedRegex("^(?:[a-z]+:)?//")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\.m\.(?=.*\.org$)")]
    private static partial Regex Mobile();

    [GeneratedRegex($@"\.(?:{Projects}|wikimedia)$")]
    private static partial Regex Short();

    [GeneratedRegex("^([a-z]+):([a-z]{2,3}(?:[-_][a-z]{1,10}){0,2}|simple)$")]
    private static partial Regex Prefixed();

    [GeneratedRegex($"^([a-z]{{2,3}}(?:[-_][a-z]{{1,10}}){{0,2}}|simple)(wiki|wp|{Projects})$")]
    private static partial Regex Database();
}
