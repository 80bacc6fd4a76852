using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Texts;
using NodaTime;

namespace Bot.Notices;

/// <summary>Many late notices to one person as one message: a list of what each says first, oldest first.</summary>
internal static class LateList
{
    /// <summary>From so many on they are one list.</summary>
    public const int Fewest = 10;

    /// <summary>So many go together at most.</summary>
    public const int Most = 8_192;

    /// <summary>Whether a notice may stand in such a list: late, not urgent, and for a person.</summary>
    public static bool Takes(Notice notice, Instant now) =>
        notice is { Urgent: false, Room: null } && now - notice.Due > NoticeMark.Late;

    /// <summary>The message.</summary>
    /// <param name="told">What each says, and when it should have been said.</param>
    /// <param name="mayRepeat">Whether an earlier try may have got through.</param>
    public static Reply Of(IReadOnlyList<(Reply Words, Instant Due)> told, bool mayRepeat)
    {
        var items = told.Select(t => Text.Of($"{new At(t.Due, MomentStyle.Short)}: {First(t.Words)}")).ToImmutableArray();
        var heading = Text.Of($"{Texts.Words.Count(items.Length, "thing")} that I could not tell you in time, oldest first");
        var reply = new Reply([new Block.Lines(heading, items)]);
        return mayRepeat ? reply.And($"Some may be repeats: I was interrupted while telling you before.") : reply;
    }

    private static Text First(Reply words) => words.Blocks.Select(First).FirstOrDefault(t => t is not null) ?? Text.Empty;

    private static Text? First(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Text,
        Block.Card card => card.Title,
        Block.Lines { Items: [var first, ..] } lines => lines.Heading is { } heading ? Text.Of($"{heading}: {first}") : first,
        Block.Picks picks => picks.Heading ?? picks.Items.FirstOrDefault()?.Words,
        _ => null,
    };
}
