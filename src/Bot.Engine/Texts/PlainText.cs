namespace Bot.Texts;

/// <summary>Blocks as bare words, without markup; moments as ISO instants.</summary>
public static class PlainText
{
    /// <summary>One block.</summary>
    public static string Of(Block block) => block switch
    {
        Block.Paragraph b => b.Text.ToString(),
        Block.Card b => Lines([b.Title.ToString(), .. b.Fields.Select(f => $"{f.Name}: {f.Value}"), .. Optional(b.Foot)]),
        Block.Lines b => Lines([.. Optional(b.Heading), .. b.Items.Select(i => "- " + i)]),
        Block.Table b => Lines([string.Join(" | ", b.Columns), .. b.Rows.Select(r => string.Join(" | ", r))]),
        Block.Picks b => Lines([.. Optional(b.Heading), .. b.Items.Select(r => $"- {r.Words}\n  {r.Below}")]),
        Block.Actions b => string.Join('\n', b.Items.Select(a => $"[{a.Label}] {a.Line}")),
        Block.Markdown b => b.Source,
        _ => throw new InvalidOperationException($"unknown block {block.GetType()}"),
    };

    private static string Lines(string[] lines) => string.Join('\n', lines);

    private static string[] Optional(Text? text) => text is null ? [] : [text.ToString()];
}
