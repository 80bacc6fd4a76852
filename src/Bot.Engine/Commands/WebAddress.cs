using System.Text.RegularExpressions;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>The address of a page, whole as it was copied: its last letter may be a dot or an exclamation mark.</summary>
/// <param name="Value">An absolute http or https address without blanks.</param>
public sealed partial record WebAddress(string Value) : ITakesWords<WebAddress>
{
    /// <summary>How long it may be, each escaped letter counted once.</summary>
    public const int Most = 1000;

    /// <summary>However much of it is escaped.</summary>
    private const int MostRaw = 9 * Most;

    /// <inheritdoc/>
    public static (WebAddress? Value, string Left, string? Why) Take(string text, bool whole, Scope scope)
    {
        var (word, left) = whole ? (LineReader.Unquoted(text), "") : LineReader.Word(text);
        if (External().Match(text) is { Success: true } link)
        {
            // "[https://… shows]" of a wiki: what it shows stands in the brackets.
            (word, left) = (link.Groups["to"].Value, whole ? "" : $"{link.Groups["shows"].Value} {text[link.Length..].TrimStart()}".Trim());
        }

        else if (Markdown().Match(text) is { Success: true } named)
        {
            var shows = $"{named.Groups["shows"].Value} {text[named.Length..].TrimStart()}".Trim();
            (word, left) = (named.Groups["to"].Value, whole ? "" : shows);
        }

        var address = Bare(word.Trim());
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = "https://" + address;
        if (!IsOne(address))
            return (null, left, $"“{TypedText.Short(word)}” is no address I can keep. "
                + "A link starts with https:// and names a page or a diff, without blanks in it");
        return Length(address) > Most || address.Length > MostRaw
            ? (null, left, $"an address may have {Most} characters, and this has {Length(address)}")
            : (new WebAddress(address), left, null);
    }

    /// <summary>Without what encloses an address where it was copied from: &lt;…&gt; in mails and on Discord, (…), […].</summary>
    private static string Bare(string word)
    {
        while (word.Length > 2 && (word[0], word[^1]) is ('<', '>') or ('(', ')') or ('[', ']') or ('{', '}'))
            word = word[1..^1].Trim();
        return word;
    }

    [GeneratedRegex(@"^\s*\[(?<to>(?:https?:)?//[^\s\]]+)\s+(?<shows>[^\]]*)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex External();

    /// <summary>"[shows](https://…)", as Discord and many notes have it.</summary>
    [GeneratedRegex(@"^\s*\[(?<shows>[^\[\]]*)\]\(<?(?<to>https?://[^\s<>]+?)>?\)(?=\s|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markdown();

    private static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && uri.Host.Length > 0 && text.Contains("://", StringComparison.Ordinal)
        && text.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c));

    private static int Length(string address) => TypedText.Length(Uri.UnescapeDataString(address));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
