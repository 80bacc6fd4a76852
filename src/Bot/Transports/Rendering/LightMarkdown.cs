using System.Text.RegularExpressions;

namespace Bot.Transports.Rendering;

/// <summary>The sorts of lines of our light Markdown.</summary>
internal enum MarkdownKind { Plain, Heading, Item, Quote, Code, Blank }

/// <summary>One line of light Markdown: its sort, what stands before its words, and its words in spans.</summary>
internal sealed record MarkdownLine(MarkdownKind Kind, string Lead, IReadOnlyList<MarkdownSpan> Spans)
{
    /// <summary>The line without markup.</summary>
    public string Plain => (Lead + string.Concat(Spans.Select(s => s.Plain))).TrimEnd();
}

/// <summary>Reads light Markdown by lines: headings, lists, quotes, fenced code and spans. What is not of these stays as typed.</summary>
internal static partial class LightMarkdown
{
    public static IEnumerable<MarkdownLine> Lines(string source)
    {
        var fenced = false;
        foreach (var line in source.Trim('\n').Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            else
                yield return fenced
                    ? new MarkdownLine(MarkdownKind.Code, "    ", [new MarkdownSpan(line, MarkdownStyle.Plain)])
                    : Line(line);
        }
    }

    private static MarkdownLine Line(string line)
    {
        if (line.AsSpan().IsWhiteSpace())
            return new MarkdownLine(MarkdownKind.Blank, "", []);
        if (Heading().Match(line) is { Success: true } heading)
            return new MarkdownLine(MarkdownKind.Heading, "", MarkdownSpans.Of(heading.Groups[1].Value));
        if (Item().Match(line) is { Success: true } item)
        {
            var mark = item.Groups[2].Value is "*" or "+" ? "-" : item.Groups[2].Value;
            return new MarkdownLine(MarkdownKind.Item, $"  {item.Groups[1].Value}{mark} ", MarkdownSpans.Of(item.Groups[3].Value));
        }

        return line.StartsWith("> ", StringComparison.Ordinal)
            ? new MarkdownLine(MarkdownKind.Quote, "  │ ", MarkdownSpans.Of(line[2..]))
            : new MarkdownLine(MarkdownKind.Plain, "", MarkdownSpans.Of(line));
    }

    [GeneratedRegex(@"^#{1,6}\s+(.*?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$")]
    private static partial Regex Item();
}
