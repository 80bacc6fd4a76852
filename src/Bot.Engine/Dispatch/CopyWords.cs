using Bot.Documents;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>What is said under an answer whose change stands on fewer servers than it should.</summary>
internal static class CopyWords
{
    /// <summary>What is so, what it means, and what to do.</summary>
    public static Block Of(FewerCopies copies) => new Block.Paragraph(Text.Of(
        $"{new Strong("Stored, but not safe yet")}: {copies.Have} of {copies.Needed} other storage servers have confirmed it. "
        + $"If the one that has it fails before they do, this is lost; I would notice and say so. Keep what you typed for a while."));
}
