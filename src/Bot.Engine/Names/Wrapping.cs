using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>Takes names out of what they were pasted in: links, templates, quotes, a signature.</summary>
internal static partial class Wrapping
{
    private static readonly string[] pairs =
        ["\"\"", "''", "“”", "‘’", "„“", "„”", "‚‘", "«»", "»«",
            "‹›", "「」", "『』", "<>", "``", "**", "()"];

    /// <summary>
    /// The page names and addresses in a text, the likeliest first; the text itself where it has neither links nor templates.
    /// </summary>
    public static IEnumerable<string> Parts(string text)
    {
        var found = false;
        text = Nowiki().Replace(text, " ").Trim();
        foreach (var part in Links().Matches(text).Select(m => m.Groups[1].Value)
            .Concat(Templates().Matches(text).SelectMany(m => Arguments(m.Groups[1].Value)))
            .Concat(External().Matches(text).Select(m => m.Groups[1].Value)))
        {
            found = true;
            yield return part;
        }

        if (found)
            yield break;
        if (PageAddress.Is(Unwrapped(text)))
        {
            foreach (var address in Addresses().Split(text))
                yield return address;
            yield break;
        }

        text = PageLinkWords.Without(PageLinks().Replace(text, ""));
        var several = Separators().Split(text);
        if (several.Length > 1 && several.Count(p => p.Contains(':', StringComparison.Ordinal) || p.StartsWith('@')) > 1)
            foreach (var part in several)
                yield return part;
        else
            yield return text.Split('|') is [{ Length: > 0 } target, ..] ? target : text;
    }

    /// <summary>Without quotes around it, list marks before it, and brackets that lost their other half.</summary>
    public static string Unwrapped(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Trim().Trim('[', ']', '{', '}', '|');
            if (text.Length > 2 && Array.Exists(pairs, p => IsAround(text, p[0], p[1])))
                text = text[1..^1];
        }

        return text;
    }

    private static bool IsAround(string text, char opens, char closes) =>
        text[0] == opens && text[^1] == closes
        && (!text[1..^1].Contains(opens, StringComparison.Ordinal) || (opens == closes && text[1] == opens));

    /// <summary>The names that a template such as {{u|…}} or {{ping|…|…}} is given; its own name where it is given none.</summary>
    private static IEnumerable<string> Arguments(string inside)
    {
        var words = inside.Split('|');
        return words.Length == 1 ? words
            : words[1..].Select(w => Numbered().Replace(w, "")).Where(w => !w.Contains('=', StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")]
    private static partial Regex Links();

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Templates();

    [GeneratedRegex(@"\[((?:[a-z]+:)?//[^\s\]]+)(?:\s[^\]]*)?\]", RegexOptions.IgnoreCase)]
    private static partial Regex External();

    [GeneratedRegex(@"\s*[,;&\n]\s*|\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*[,;]?\s+(?:and\s+)?(?=(?:https?:)?//)", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    /// <summary>(talk | contribs), as histories and signatures have it behind a name, and all that follows it.</summary>
    [GeneratedRegex(@"\s*\((?:[^()]*[|·•∙⋅][^()]*|talk|contribs|contributions|discuss(?:ion)?)\).*\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PageLinks();

    /// <summary>Marks that show wikitext as it is typed.</summary>
    [GeneratedRegex(@"</?(?:nowiki|code|tt|kbd|samp|b|i|u|s|small|big|span|bdi|strong|em)\b[^<>]*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Nowiki();

    [GeneratedRegex(@"^\s*\d+\s*=")]
    private static partial Regex Numbered();
}
