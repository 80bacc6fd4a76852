using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>
/// Looks at the words that somebody sends, wherever they come in and whoever sends them, before they are bound. What it says is said
/// also where the command is refused, is unknown, or the store is away. Pure: it keeps nothing and logs nothing.
/// </summary>
public interface IInputScreen
{
    /// <summary>What must be said about these words; null for nothing.</summary>
    /// <param name="command">The command that they were typed to; null where none was understood.</param>
    /// <param name="words">As typed, without the command's own words.</param>
    Screening? Look(Command? command, string words);

    /// <summary>
    /// What the command decided, with what was found in the words kept in the documents that it saves. The one place where that
    /// happens, whatever the command; asked only where something was found and something is saved.
    /// </summary>
    /// <param name="call">The request.</param>
    /// <param name="words">The texts that were looked at.</param>
    /// <param name="outcome">What was decided; no refusal.</param>
    Outcome Kept(CommandContext call, IReadOnlyList<string> words, Outcome outcome) => outcome;
}

/// <summary>What a screen found.</summary>
/// <param name="Of">What was found, as the outcomes of commands name it that know of it already: "emergency".</param>
/// <param name="First">Stands before everything else.</param>
/// <param name="Last">The same in a line; ends an answer that is longer than a screen.</param>
/// <param name="Again">One line in place of all that, where the outcome says that it is known and was said before.</param>
public sealed record Screening(string Of, ImmutableArray<Block> First, Text Last, Text Again);

/// <summary>All screens.</summary>
public sealed record InputScreens(IReadOnlyList<IInputScreen> All)
{
    /// <summary>So many lines of 80 columns leave room for a prompt on a screen of 24.</summary>
    private const int ScreenLines = 20, ScreenColumns = 78;

    /// <summary>What must be said about words. Nothing about what the caller practises or drafts themselves.</summary>
    public IReadOnlyList<Screening> Look(Command? command, params IReadOnlyList<string> words) => command is { OwnWords: true }
        ? []
        : [.. words.Where(w => w.Length > 0).SelectMany(w => All.Select(s => s.Look(command, w)))
            .OfType<Screening>().DistinctBy(s => s.Of)];

    /// <summary>What the command decided, with what was found kept in what it saves.</summary>
    public Outcome Kept(CommandContext call, IReadOnlyList<string> words, Outcome outcome) =>
        outcome.Changes.IsEmpty ? outcome : All.Aggregate(outcome, (so, screen) => screen.Kept(call, words, so));

    /// <summary>The answer with what was found around it.</summary>
    /// <param name="answer">As it would be without.</param>
    /// <param name="found">What was found.</param>
    /// <param name="known">What the command knew of already.</param>
    public static Answer Around(Answer answer, IReadOnlyList<Screening> found, ImmutableArray<string> known)
    {
        if (found.Count == 0)
            return answer;
        ImmutableArray<Block> first = [.. found.SelectMany(f => known.Contains(f.Of) ? [new Block.Paragraph(f.Again)] : f.First)];
        if (answer.Reply is not { } reply)
            return answer with { Refusal = answer.Refusal! with { First = first } };
        var blocks = first.AddRange(reply.Blocks);
        if (blocks.Sum(Lines) > ScreenLines)
            blocks = blocks.AddRange(found.Select(f => new Block.Paragraph(f.Last)));
        return answer with { Reply = reply with { Blocks = blocks } };
    }

    private static int Lines(Block block) => PlainText.Of(block).Split('\n').Sum(l => 1 + (l.Length / ScreenColumns));
}
