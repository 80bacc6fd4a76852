namespace Bot.Texts;

/// <summary>Blocks as bare words, without markup; moments as ISO instants.</summary>
public static class PlainText
{
    /// <summary>One block.</summary>
    public static string Of(Block block) => block switch
    {
        Block.Paragraph b => b.Text.ToString(),
        Block.Card b => string.Join('\n', [b.Title.ToString(), .. b.Fields.Select(f => $"{f.Name}: {f.Value}"), .. b.Foot is null ? [] : new[] { b.Foot.ToString() }]),
        Block.Lines b => string.Join('\n', [.. b.Heading is null ? [] : new[] { b.Heading.ToString() }, .. b.Items.Select(i => "- " + i)]),
        Block.Table b => string.Join('\n', [string.Join(" | ", b.Columns), .. b.Rows.Select(r => string.Join(" | ", r))]),
        Block.Actions b => string.Join('\n', b.Items.Select(a => $"[{a.Label}] {a.Line}")),
        Block.Markdown b => b.Source,
        _ => throw new InvalidOperationException($"unknown block {block.GetType()}"),
    };
}
