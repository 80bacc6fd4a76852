using Language.Words;

namespace Language.Features;

/// <summary>What is known of a language before any example: its meanings, and which words are alike.</summary>
/// <param name="Concepts">The meanings.</param>
/// <param name="Vectors">The words.</param>
public sealed record Lexicon(Concepts Concepts, WordVectors Vectors)
{
    /// <summary>Reads a text as the classifiers see it.</summary>
    /// <param name="text">As typed; only the first 4,000 UTF-16 units are read.</param>
    public Reading Read(string text)
    {
        var tokens = Tokens.Of(text);
        var hits = Concepts.Find(tokens).ToList();
        return new Reading(tokens, hits, FeatureHashes.Of(tokens, Concepts.Names(tokens, hits)));
    }
}
