using Language.Words;

namespace Language.Features;

/// <summary>Reads the features of a text as sealed hashes, unsorted and with repetitions.</summary>
public static class FeatureHashes
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const int RunsAtEachLetter = LongestRun - ShortestRun + 1;

    /// <summary>So many features that are no letters and no words a note of a few sentences has at most.</summary>
    private const int KindsAndConcepts = 96;

    /// <summary>The feature that a word is.</summary>
    public static uint OfWord(string stem) => Fnv.Seal(Fnv.Add(Fnv.Start, stem), FeatureKind.Word);

    /// <summary>The feature that a meaning is, or whatever else is known of a text by a name.</summary>
    public static uint OfConcept(string name) => Fnv.Seal(Fnv.Add(Fnv.Start, name), FeatureKind.Concept);

    /// <summary>The feature that two things are, one before the other.</summary>
    public static uint OfPair(string first, string second) =>
        Fnv.Seal(Fnv.Add(Fnv.Add(Fnv.Add(Fnv.Start, first), ' '), second), FeatureKind.Pair);

    internal static List<uint> Of(List<Token> tokens, IEnumerable<string> concepts)
    {
        var found = new List<uint>(Room(tokens));
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

    /// <summary>Room for all runs of letters, and for what others add: a list that must grow costs twice its size.</summary>
    private static int Room(List<Token> tokens)
    {
        var room = KindsAndConcepts;
        foreach (var token in tokens)
            room += RunsAtEachLetter * token.Text.Length + 1;
        return room;
    }

    private static void AddPair(List<uint> found, string first, string second) => found.Add(OfPair(first, second));

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
