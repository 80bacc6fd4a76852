namespace Language.Features;

/// <summary>What a feature was read from; each kind has a weight of its own.</summary>
internal enum FeatureKind : uint
{
    /// <summary>A stem.</summary>
    Word = 0,

    /// <summary>Two neighbouring stems.</summary>
    Pair = 1,

    /// <summary>Two to five letters within a word and its edges.</summary>
    Letters = 2,

    /// <summary>A meaning: a word of the field, who does what to whom, something denied or quoted.</summary>
    Concept = 3,
}
