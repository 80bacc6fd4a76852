using System.Globalization;
using Bot.Texts;
using Bot.Transports.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;
using Paragraph = Spectre.Console.Paragraph;

namespace Bot.Transports.Console.Rendering;

/// <summary>Blocks as panels, tables and coloured lines.</summary>
internal static class RichBlocks
{
    /// <summary>A title wider than this stands inside its card, where it can be broken into lines; the border would cut it off.</summary>
    private const int WidestHeader = 50;

    public static IRenderable Of(Block block, Reader reader, ref int choices)
    {
        switch (block)
        {
            case Block.Paragraph b:
                return RichWords.Of(b.Text, reader);
            case Block.Card b:
                return Card(b, reader);
            case Block.Lines b:
                return List(b, reader);
            case Block.Table b:
                return Table(b, reader);
            case Block.Picks b:
                return Picks(b, reader, ref choices);
            case Block.Actions b:
                return Actions(b.Items, ref choices);
            case Block.Markdown b:
                return RichMarkdown.Of(b.Source);
            default:
                throw new InvalidOperationException($"unknown block {block.GetType()}");
        }
    }

    /// <summary>Choices under the numbers by which they are picked; without numbers where picking would be ambiguous.</summary>
    public static IRenderable Actions(IEnumerable<Choice> items, ref int choices, bool numbered = true)
    {
        var grid = Hanging();
        foreach (var choice in items)
            grid.AddRow(
                RichWords.Plain(numbered ? (++choices).ToString(CultureInfo.InvariantCulture).PadLeft(3) : "  →", Colours.Strong),
                RichWords.Plain(Safe.Line(choice.Label) + "  ", Colours.Plain).Append(
                    Safe.Line(choice.Line).TrimEnd() + (choice.Line.EndsWith(' ') ? " …" : ""), Colours.Typed));
        return grid;
    }

    /// <summary>Two lines a row: what it is, and below it what it is about.</summary>
    private static IRenderable Picks(Block.Picks rows, Reader reader, ref int choices)
    {
        var grid = Hanging();
        foreach (var row in rows.Items)
        {
            var words = RichWords.Of(row.Words, reader);
            if (row.Below.Pieces.Length > 0)
                RichWords.Append(words.Append("\n"), row.Below, reader);
            grid.AddRow(RichWords.Plain((++choices).ToString(CultureInfo.InvariantCulture).PadLeft(3), Colours.Strong), words);
        }

        return rows.Heading is { } heading ? new Rows(RichWords.Append(new Paragraph(), heading, reader), grid) : grid;
    }

    private static Panel Card(Block.Card card, Reader reader)
    {
        var title = Safe.WellFormed(Safe.Line(PlainWords.Bare(card.Title, reader)));
        var fits = CellWidth.Of(title) <= WidestHeader;
        var rows = new List<IRenderable>();
        if (!fits)
            rows.Add(new Paragraph(title, Colours.Strong));
        var grid = Hanging();
        foreach (var field in card.Fields)
            grid.AddRow(RichWords.Plain(field.Name, Colours.Name), RichWords.Of(field.Value, reader));
        if (card.Fields.Length > 0)
            rows.Add(grid);
        if (card.Foot is { } foot)
            rows.Add(RichWords.Of(foot, reader));
        var panel = new Panel(new Rows(rows)) { Border = BoxBorder.Rounded, Padding = new Padding(1, 0) };
        return fits ? panel.Header($"[bold] {Markup.Escape(title)} [/]") : panel;
    }

    private static IRenderable List(Block.Lines list, Reader reader)
    {
        var grid = Hanging();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var mark = list.Numbered ? $"{i + 1}.".PadLeft(4) : "  •";
            grid.AddRow(RichWords.Plain(mark, Colours.Name), RichWords.Of(list.Items[i], reader));
        }

        return list.Heading is { } heading ? new Rows(RichWords.Append(new Paragraph(), heading, reader), grid) : grid;
    }

    private static Table Table(Block.Table table, Reader reader)
    {
        var rich = new Table { Border = TableBorder.Simple };
        foreach (var column in table.Columns)
            rich.AddColumn(new TableColumn(RichWords.Plain(column, Colours.Name)));
        foreach (var row in table.Rows)
            rich.AddRow(row.Select(IRenderable (cell) => RichWords.Of(cell, reader)));
        return rich;
    }

    private static Grid Hanging() =>
        new Grid().AddColumn(
            new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) }).AddColumn(new GridColumn { Padding = new Padding(0) });
}
