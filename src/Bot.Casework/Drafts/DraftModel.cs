using Bot.Models;
using Language.Classifiers;

namespace Bot.Drafts;

/// <summary>The model that ships, read once.</summary>
internal static class DraftModel
{
    private static readonly Lazy<TextModel> Read = new(() => English.Model("drafts.bin"));

    public static TextModel Shipped => Read.Value;

    /// <summary>How likely the words do what each of <see cref="DraftLabels.All"/> says, from 0 to 1.</summary>
    public static double[] Likely(DraftKind kind, string words) => Shipped.Score(DraftReading.Of(kind, words)).Probabilities;
}
