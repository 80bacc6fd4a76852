namespace Language.Identification;

/// <summary>What a text looks like.</summary>
/// <param name="Code">The likeliest language; null where it looks like none that is known: gibberish, an unknown script.</param>
/// <param name="Script">The script of most of its letters.</param>
/// <param name="Ranked">The languages of that script, likeliest first, with how far each is behind, in natural logarithms a run.</param>
/// <param name="Sense">How much it looks like any language at all: above 0 it does. The border was learnt.</param>
public sealed record LanguageGuess(string? Code, Script Script, IReadOnlyList<(string Code, double Behind)> Ranked, double Sense)
{
    /// <summary>How far a language is behind the likeliest one; infinity where it cannot be that language.</summary>
    public double Behind(string code)
    {
        foreach (var (known, behind) in Ranked)
            if (known == code)
                return behind;
        return double.PositiveInfinity;
    }
}
