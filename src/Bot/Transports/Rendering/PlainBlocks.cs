using Bot.Texts;


namespace Bot.Transports.Rendering;

/// <summary>Blocks as plain lines.</summary>
internal static class PlainBlocks
{
    public static IEnumerable<string> Lines(Block block, Reader reader) => block switch
    {
        Block.Paragraph b => PlainWords.Of(b.Text, reader).Split('\n'),
        Block.Card b => Card(b, reader),
        Block.Lines b => List(b, reader),
        Block.Table b =>
            PlainTable.Lines([.. b.Columns.Select(Safe.Line)],
                [.. b.Rows.Select(r => r.Select(c => PlainWords.Bare(c, reader)).ToArray())]),
        Block.Picks b => Rows(b, reader),
        Block.Actions b => Actions(b.Items),
        Block.Markdown b => LightMarkdown.Lines(Safe.Lines(b.Source)).Select(l => l.Plain),
        _ => throw new InvalidOperationException($"unknown block {block.GetType()}"),
    };

    public static IEnumerable<string> Actions(IEnumerable<Choice> choices) =>
        choices.Select(c => $"→ {Safe.Line(c.Label)}: {Safe.Line(c.Line).TrimEnd()}{(c.Line.EndsWith(' ') ? " …" : "")}");

    private static IEnumerable<string> Card(Block.Card card, Reader reader)
    {
        var title = PlainWords.Bare(card.Title, reader);
        foreach (var line in title.Split('\n'))
            yield return line;
        var widest = card.Fields.Select(f => CellWidth.Of(f.Name)).DefaultIfEmpty(0).Max();
        foreach (var field in card.Fields)
        {
            var name = $"  {CellWidth.Padded(Safe.Line(field.Name) + ":", widest + 1)} ";
            foreach (var line in Hanging(name, PlainWords.Of(field.Value, reader)))
                yield return line.TrimEnd();
        }

        if (card.Foot is { } foot)
            foreach (var line in PlainWords.Of(foot, reader).Split('\n'))
                yield return line;
    }

    private static IEnumerable<string> List(Block.Lines list, Reader reader)
    {
        if (list.Heading is { } heading)
            foreach (var line in PlainWords.Of(heading, reader).Split('\n'))
                yield return line;
        var digits = list.Items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits);
            foreach (var line in Hanging(list.Numbered ? $"  {number}. " : "  - ", PlainWords.Of(list.Items[i], reader)))
                yield return line;
        }
    }

    private static IEnumerable<string> Rows(Block.Picks rows, Reader reader)
    {
        if (rows.Heading is { } heading)
            foreach (var line in PlainWords.Of(heading, reader).Split('\n'))
                yield return line;
        foreach (var row in rows.Items)
            foreach (var line in Hanging("  - ", $"{PlainWords.Of(row.Words, reader)}\n{PlainWords.Of(row.Below, reader)}".TrimEnd()))
                yield return line;
    }

    private static IEnumerable<string> Hanging(string lead, string text)
    {
        var indent = new string(' ', CellWidth.Of(lead));
        return text.Split('\n').Select((line, i) => (i == 0 ? lead : indent) + line);
    }
}
