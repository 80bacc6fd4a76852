using System.Text.RegularExpressions;

namespace Bot.Transports.Rendering;

/// <summary>How a span is shown.</summary>
internal enum MarkdownStyle { Plain, Strong, Emphasis, Code, Link }

/// <summary>A run of words in one style.</summary>
/// <param name="Words">The words.</param>
/// <param name="Style">How they are shown.</param>
/// <param name="Target">A link's address; null otherwise.</param>
internal sealed record MarkdownSpan(string Words, MarkdownStyle Style, string? Target = null)
{
    /// <summary>The span without markup; an address follows its words, and commands keep their backquotes.</summary>
    public string Plain => Style switch
    {
        MarkdownStyle.Link when Target != Words => $"{Words} ({Target})",
        MarkdownStyle.Code => $"`{Words}`",
        _ => Words,
    };
}

/// <summary>Reads the spans of one line.</summary>
internal static partial class MarkdownSpans
{
    public static IReadOnlyList<MarkdownSpan> Of(string line)
    {
        var spans = new List<MarkdownSpan>();
        var at = 0;
        foreach (var match in Mark().EnumerateMatches(line))
        {
            if (match.Index > at)
                spans.Add(new MarkdownSpan(line[at..match.Index], MarkdownStyle.Plain));
            spans.Add(Span(line.Substring(match.Index, match.Length)));
            at = match.Index + match.Length;
        }

        if (at < line.Length)
            spans.Add(new MarkdownSpan(line[at..], MarkdownStyle.Plain));
        return spans;
    }

    private static MarkdownSpan Span(string marked) => marked[0] switch
    {
        '`' => new MarkdownSpan(marked[1..^1], MarkdownStyle.Code),
        '[' => Link(marked),
        '<' => new MarkdownSpan(marked[1..^1], MarkdownStyle.Link, marked[1..^1]),
        _ when marked.StartsWith("**", StringComparison.Ordinal) => new MarkdownSpan(marked[2..^2], MarkdownStyle.Strong),
        _ => new MarkdownSpan(marked[1..^1], MarkdownStyle.Emphasis),
    };

    private static MarkdownSpan Link(string marked)
    {
        var middle = marked.IndexOf("](", StringComparison.Ordinal);
        return new MarkdownSpan(marked[1..middle], MarkdownStyle.Link, marked[(middle + 2)..^1]);
    }

    [GeneratedRegex(
        @"`[^`]+`|\*\*(?=\S)[^*]+(?<=\S)\*\*"
        + @"|(?<!\w)\*(?=\S)[^*]+(?<=\S)\*(?!\w)|(?<!\w)_(?=\S)[^_]+(?<=\S)_(?!\w)"
        + @"|\[[^\]\[]+\]\([^()\s]+\)|<https?://[^<>\s]+>")]
    private static partial Regex Mark();
}
