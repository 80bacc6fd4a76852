using Language.Words;

namespace Language.Features;

/// <summary>A text as the classifiers see it.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Hits">The meanings found in it.</param>
/// <param name="Features">Its features (<see cref="FeatureHashes"/>), in any order and with repetitions; more may be added.</param>
public sealed record Reading(List<Token> Words, List<ConceptHit> Hits, List<uint> Features)
{
    /// <summary>What else is known of the text, the same number for every text of a model; looked at in the second look alone.</summary>
    public double[] Hints { get; init; } = [];
}
