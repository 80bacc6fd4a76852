using System.Globalization;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Rendering;

namespace Bot.Transports.Irc;

/// <summary>Answers as plain lines for IRC: no markup, no blank lines, choices with numbers. Pure.</summary>
internal static class IrcText
{
    /// <summary>An answer of either kind.</summary>
    public static IReadOnlyList<string> Lines(Answer answer, Reader reader)
    {
        if (answer.Reply is { } reply)
            return Lines(reply, reader);
        var refusal = answer.Refusal!;
        var number = 0;
        return Fit([.. refusal.First.SelectMany(b => Plain(b, reader)), $"{ReplyText.Mark(refusal)} {PlainWords.Of(refusal.What, reader)}",
            .. Choices(refusal.Instead, ref number)]);
    }

    /// <summary>A reply.</summary>
    public static IReadOnlyList<string> Lines(Reply reply, Reader reader)
    {
        var (lines, number) = (new List<string>(), 0);
        foreach (var block in reply.Blocks)
            lines.AddRange(block switch
            {
                Block.Actions actions => Choices(actions.Items, ref number),
                Block.Picks rows => Rows(rows, reader, ref number),
                _ => Plain(block, reader),
            });
        if (reply.Next is { } next)
            lines.AddRange(Choices(next.Choices, ref number));
        return Fit(lines);
    }

    /// <summary>
    /// Something told unasked. Its choices have no numbers: a number that is just being typed answers what was asked before. They share a
    /// line, since each line costs the next reader two seconds.
    /// </summary>
    public static IReadOnlyList<string> Notice(Reply reply, Reader reader) => Fit(reply.Blocks.SelectMany(
        b => b is Block.Actions actions ? [string.Join("  ", PlainBlocks.Actions(actions.Items))] : Plain(b, reader)));

    /// <summary>What a room is told, in one line.</summary>
    public static string Line(RoomText text, Reader reader) => string.Join(' ', Fit([PlainWords.Of(text.Text, reader)]));

    private static IEnumerable<string> Plain(Block block, Reader reader) =>
        block is Block.Table table ? Rows(table, reader) : PlainBlocks.Lines(block, reader);

    /// <summary>Columns of aligned cells break in narrow windows and proportional letters: a row is a line.</summary>
    private static IEnumerable<string> Rows(Block.Table table, Reader reader) =>
        table.Rows.Select(
            r => string.Join(" | ", r.Select(c => PlainWords.Bare(c, reader)))).Prepend(string.Join(" | ", table.Columns) + ":");

    /// <summary>A row is a line, under the number by which it is picked.</summary>
    private static List<string> Rows(Block.Picks rows, Reader reader, ref int number)
    {
        var lines = new List<string>();
        if (rows.Heading is { } heading)
            lines.Add(PlainWords.Of(heading, reader));
        foreach (var row in rows.Items)
        {
            var (words, below) = (PlainWords.Bare(row.Words, reader), PlainWords.Bare(row.Below, reader));
            var line = below.Length == 0 ? words : $"{words}: {below}";
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {++number}. {line.ReplaceLineEndings(" ")}"));
        }

        return lines;
    }

    private static List<string> Choices(IEnumerable<Choice> choices, ref int number)
    {
        var lines = new List<string>();
        foreach (var choice in choices)
        {
            var typed = Safe.Line(choice.Line).TrimEnd() + (choice.Line.EndsWith(' ') ? " …" : "");
            var label = Safe.Line(choice.Label);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {++number}. {(label == typed ? label : $"{label}: {typed}")}"));
        }

        return lines;
    }

    /// <summary>A line that is empty cannot be sent.</summary>
    private static List<string> Fit(IEnumerable<string> lines) =>
        [.. lines.SelectMany(l => l.Split('\n')).Select(l => Safe.WellFormed(Safe.Line(l)).TrimEnd()).Where(l => l.Length > 0)];
}
