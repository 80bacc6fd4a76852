using Bot.Transports.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;
using Paragraph = Spectre.Console.Paragraph;

namespace Bot.Transports.Console.Rendering;

/// <summary>Light Markdown in colours.</summary>
internal static class RichMarkdown
{
    public static IRenderable Of(string source) => new Rows(LightMarkdown.Lines(Safe.Lines(source)).Select(Line));

    private static IRenderable Line(MarkdownLine line)
    {
        var words = new Paragraph();
        foreach (var span in line.Spans)
            words.Append(Safe.WellFormed(span.Style == MarkdownStyle.Code ? span.Words : span.Plain),
                line.Kind == MarkdownKind.Heading ? Colours.Strong : span.Style switch
            {
                MarkdownStyle.Strong => Colours.Strong,
                MarkdownStyle.Emphasis => Colours.Emphasis,
                MarkdownStyle.Code => Colours.Typed,
                MarkdownStyle.Link => Colours.Link,
                _ => Colours.Plain,
            });
        if (line.Lead.Length == 0)
            return words;
        var grid = new Grid().AddColumn(
            new GridColumn { NoWrap = true, Padding = new Padding(0) }).AddColumn(new GridColumn { Padding = new Padding(0) });
        return grid.AddRow(RichWords.Plain(line.Lead, Colours.Name), words);
    }
}
