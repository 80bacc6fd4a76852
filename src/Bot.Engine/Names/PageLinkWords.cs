using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// "talk contribs" behind a name: what a line of a history, a watchlist or a diff gives where its brackets and bars are drawn and not
/// written. Two of the words are hardly a name's; one alone may be, so it is read both ways.
/// </summary>
internal static partial class PageLinkWords
{
    /// <summary>The name without two or more such words at its end.</summary>
    public static string Without(string text) => MayEndSo(text) ? Several().Replace(text, "") : text;

    /// <summary>The same, of one such word too.</summary>
    public static string WithoutAny(string text) => MayEndSo(text) ? One().Replace(text, "") : text;

    /// <summary>Whether the last word may be one of them: only then more is looked for.</summary>
    public static bool MayEndSo(ReadOnlySpan<char> text)
    {
        var last = text.TrimEnd(" .,").LastIndexOfAny(' ', '_');
        return last > 0 && Word().IsMatch(text[(last + 1)..].TrimEnd(" .,"));
    }

    private const string Words = "talk|contribs?|contributions|block|logs?|discuss(?:ion)?|discussioni|discusión|discussió|discussão"
        + "|diskussion|diskusjon|diskuse|dyskusja|overleg|keskustelu|tartışma|mesaj"
        + "|обсуждение|обговорення|ノート|会話|討論|讨论"
        + "|beiträge|bidrag|contribucions|contribuciones|contribs\\.?|contributi|contribuições|bijdragen|edycje|wkład|příspěvky"
        + "|muokkaukset|szerkesztései|katkılar|вклад|внесок|投稿記録|贡献|貢獻";

    [GeneratedRegex(@"^(?:" + Words + @")\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:[ _]+[|·•]?[ _]*(?:" + Words + @")){2,}[ .,]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?:[ _]+[|·•]?[ _]*(?:" + Words + @"))+[ .,]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
