using System.Numerics;
using Language.Features;

namespace Bot.Emergencies;

/// <summary>
/// What the model sees of the kinds of words: which there are, and which stands shortly before which, whatever lies between. Each counts
/// once, however often it is said.
/// </summary>
internal static class DangerFinderFeatures
{
    /// <summary>So many words of any kind before a word are looked at.</summary>
    private const int Reach = 4;

    private static readonly int Count = DangerFinderKinds.Count;

    private static readonly uint[] Alone =
        [.. Enumerable.Range(0, Count).Select(kind => FeatureHashes.OfConcept($"kind {DangerFinderKinds.Name(kind)}"))];

    private static readonly uint[] Pairs =
        [.. Enumerable.Range(0, Count * Count).Select(pair =>
            FeatureHashes.OfPair($"@{DangerFinderKinds.Name(pair / Count)}", $"@{DangerFinderKinds.Name(pair % Count)}"))];

    /// <summary>Adds what stands in sentences to the features of a text.</summary>
    public static void Add(List<uint> features, ReadOnlySpan<DangerFinderSentence> sentences)
    {
        Span<ulong> after = stackalloc ulong[Count];
        Span<ulong> recent = stackalloc ulong[Reach];
        after.Clear();
        var said = 0ul;
        foreach (var sentence in sentences)
        {
            recent.Clear();
            var at = 0;
            foreach (var word in sentence.Words)
            {
                var kinds = DangerFinderKinds.Of(word.Text);
                if (kinds == 0)
                    continue;
                said |= kinds;
                foreach (var before in recent)
                    for (var rest = before; rest != 0; rest &= rest - 1)
                        after[BitOperations.TrailingZeroCount(rest)] |= kinds;
                recent[at++ % Reach] = kinds;
            }
        }
        for (var rest = said; rest != 0; rest &= rest - 1)
            AddOne(features, BitOperations.TrailingZeroCount(rest), after);
    }

    private static void AddOne(List<uint> features, int kind, ReadOnlySpan<ulong> after)
    {
        features.Add(Alone[kind]);
        for (var rest = after[kind]; rest != 0; rest &= rest - 1)
            features.Add(Pairs[kind * Count + BitOperations.TrailingZeroCount(rest)]);
    }
}
