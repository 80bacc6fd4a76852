namespace Bot.Learning;

/// <summary>A text as the engines see it: its words, the meanings found in it, and its features.</summary>
internal sealed record Reading(List<Token> Words, List<ConceptHit> Hits, List<uint> Features)
{
    /// <summary>What else is known of the text, the same number for every text of a model; looked at in the second look alone.</summary>
    public double[] Hints { get; init; } = [];

    public static Reading Of(string text)
    {
        var tokens = Tokens.Of(text);
        var hits = Concepts.English.Find(tokens).ToList();
        return new Reading(tokens, hits, Learning.Features.Of(tokens, Concepts.Names(tokens, hits)));
    }
}
