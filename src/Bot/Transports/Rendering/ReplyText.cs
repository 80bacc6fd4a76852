using Bot.Dispatch;
using Bot.Texts;


namespace Bot.Transports.Rendering;

/// <summary>Answers as plain text lines, for pipes and for tests. Pure.</summary>
public static class ReplyText
{
    /// <summary>An answer of either kind.</summary>
    public static IReadOnlyList<string> Lines(Answer answer, Reader reader) =>
        answer.Reply is { } reply ? Lines(reply, reader) : Lines(answer.Refusal!, reader);

    /// <summary>A reply; a blank line parts a card, a list, a table or guidance from what stands before it.</summary>
    public static IReadOnlyList<string> Lines(Reply reply, Reader reader)
    {
        var lines = new List<string>();
        foreach (var block in reply.Blocks)
        {
            if (lines.Count > 0 && block is not (Block.Paragraph or Block.Actions))
                lines.Add("");
            lines.AddRange(PlainBlocks.Lines(block, reader));
        }

        if (reply.Next is { } next)
            lines.AddRange(PlainBlocks.Actions(next.Choices));
        return [.. lines.Select(Safe.WellFormed)];
    }

    /// <summary>A refusal: ✗, or ? where it asks something, then what can be done instead.</summary>
    public static IReadOnlyList<string> Lines(Refusal refusal, Reader reader) =>
    [
        .. Lines(new Reply(refusal.First), reader),
        .. $"{Mark(refusal)} {PlainWords.Of(refusal.What, reader)}".Split('\n')
            .Concat(PlainBlocks.Actions(refusal.Instead))
            .Select(Safe.WellFormed),
    ];

    /// <summary>Something told unasked: each line is marked, so that it is not taken for the answer to what was typed.</summary>
    public static IReadOnlyList<string> Notice(Reply reply, Reader reader) => [.. Lines(reply, reader).Select(l => $"» {l}".TrimEnd())];

    internal static string Mark(Refusal refusal) => refusal.Kind == RefusalKind.Question ? "?" : "✗";
}
