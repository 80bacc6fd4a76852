using Language.Words;

namespace Language.Features;

/// <summary>Reads the features of a text as sealed hashes, unsorted and with repetitions.</summary>
public static class FeatureHashes
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;

    /// <summary>The feature that a word is.</summary>
    public static uint OfWord(string stem) => Fnv.Seal(Fnv.Add(Fnv.Start, stem), FeatureKind.Word);

    /// <summary>The feature that a meaning is, or whatever else is known of a text by a name.</summary>
    public static uint OfConcept(string name) => Fnv.Seal(Fnv.Add(Fnv.Start, name), FeatureKind.Concept);

    internal static List<uint> Of(List<Token> tokens, IEnumerable<string> concepts)
    {
        var found = new List<uint>(tokens.Count * 24 + 16);
        var before = "^";
        foreach (var token in tokens)
        {
            found.Add(OfWord(token.Stem));
            AddPair(found, before, token.Stem);
            AddLetters(found, token.Text);
            if (token.Quoted)
                found.Add(Fnv.Seal(Fnv.Add(Fnv.Add(Fnv.Start, '"'), token.Stem), FeatureKind.Word));
            before = token.Stem;
        }
        if (tokens.Count > 0)
            AddPair(found, before, "$");
        foreach (var concept in concepts)
            found.Add(OfConcept(concept));
        return found;
    }

    private static void AddPair(List<uint> found, string first, string second) =>
        found.Add(Fnv.Seal(Fnv.Add(Fnv.Add(Fnv.Add(Fnv.Start, first), ' '), second), FeatureKind.Pair));

    private static void AddLetters(List<uint> found, string word)
    {
        // The word stands between blanks, which are letters here: "^ki" is not the "ki" of "making".
        for (var start = -1; start < word.Length; start++)
        {
            var hash = Fnv.Start;
            for (var length = 1; length <= LongestRun && start + length <= word.Length + 1; length++)
            {
                var at = start + length - 1;
                hash = Fnv.Add(hash, at < 0 || at >= word.Length ? ' ' : word[at]);
                if (length >= ShortestRun)
                    found.Add(Fnv.Seal(hash, FeatureKind.Letters));
            }
        }
    }
}
