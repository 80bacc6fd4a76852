using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.Transports.Console.Rendering;

/// <summary>Answers for a terminal that shows colours, choices numbered in the order in which they can be picked.</summary>
public static class RichReply
{
    /// <summary>An answer of either kind.</summary>
    public static IRenderable Of(Answer answer, Reader reader) =>
        answer.Reply is { } reply ? Of(reply, reader) : Of(answer.Refusal!, reader);

    /// <summary>A reply.</summary>
    public static IRenderable Of(Reply reply, Reader reader)
    {
        var choices = 0;
        var rows = reply.Blocks.Select(b => RichBlocks.Of(b, reader, ref choices)).ToList();
        if (reply.Next is { Choices.Length: > 0 } next)
            rows.Add(RichBlocks.Actions(next.Choices, ref choices));
        return new Rows(rows);
    }

    /// <summary>A refusal with its ways out.</summary>
    public static IRenderable Of(Refusal refusal, Reader reader)
    {
        var choices = 0;
        var style = refusal.Kind == RefusalKind.Question ? Colours.Asked : Colours.No;
        var no = RichWords.Append(RichWords.Plain(ReplyText.Mark(refusal) + " ", style), refusal.What, reader);
        List<IRenderable> rows = [.. refusal.First.Select(b => RichBlocks.Of(b, reader, ref choices)), no];
        if (refusal.Instead.Length > 0)
            rows.Add(RichBlocks.Actions(refusal.Instead, ref choices));
        return new Rows(rows);
    }

    /// <summary>
    /// Something told unasked. Its choices bear no numbers: a number typed at the same moment must not change its meaning.
    /// </summary>
    public static IRenderable Notice(Reply reply, Reader reader)
    {
        var choices = 0;
        var rows = reply.Blocks.Select(
            b => b is Block.Actions a ? RichBlocks.Actions(a.Items, ref choices, numbered: false) : RichBlocks.Of(b, reader, ref choices));
        return new Panel(new Rows(rows)) { Border = BoxBorder.Heavy, BorderStyle = Colours.Notice, Padding = new Padding(1, 0) };
    }
}
