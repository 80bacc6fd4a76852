using System.Text.RegularExpressions;

namespace Bot.Cases;

/// <summary>A wiki by the many names that people have for it: "de.wikipedia.org", "dewiki", "commons".</summary>
internal static partial class WikiHost
{
    private static readonly string[] alone = ["commons", "meta", "wikidata", "mediawiki", "species", "incubator"];

    /// <summary>Whether a word may be the name of a wiki.</summary>
    public static bool Is(string word) => word.Contains('.', StringComparison.Ordinal) || alone.Contains(word) || Database().IsMatch(word);

    /// <summary>Whether a word is a name of the wiki at a host.</summary>
    public static bool IsCalled(string host, string word)
    {
        var (own, asked) = (Plain(host), Plain(word));
        return own == asked || DatabaseOf(own) is var database && (database == asked || database == asked + "wiki")
            || own.EndsWith("." + asked, StringComparison.Ordinal);
    }

    private static string Plain(string host)
    {
        var plain = host.ToLowerInvariant();
        plain = Scheme().Replace(plain, "");
        return plain.Split('/')[0].Replace(".m.", ".", StringComparison.Ordinal);
    }

    /// <summary>As Wikimedia calls its databases: dewiki, dewiktionary, commonswiki, zh_yuewiki.</summary>
    private static string DatabaseOf(string host) => host.Split('.') switch
    {
        ["www", var project, _] => project + "wiki",
        [var project, "org"] => project + "wiki",
        [var language, "wikipedia" or "wikimedia", _] => Under(language) + "wiki",
        [var language, var project, _] => Under(language) + project,
        _ => host,
    };

    private static string Under(string language) => language.Replace('-', '_');

    [GeneratedRegex("^[a-z][a-z_-]*(wiki|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)$")]
    private static partial Regex Database();

    [GeneratedRegex("^[a-z]+://")]
    private static partial Regex Scheme();
}
