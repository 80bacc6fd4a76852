namespace Language.Identification;

/// <summary>The writing that letters belong to, as far as it tells languages apart.</summary>
public enum Script
{
    /// <summary>No letter, or a letter of a writing that is not told apart here.</summary>
    Other,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Greek letters.</summary>
    Greek,

    /// <summary>Arabic letters, as Persian and Urdu write them too.</summary>
    Arabic,

    /// <summary>Hebrew letters.</summary>
    Hebrew,

    /// <summary>Chinese characters and Japanese syllables, which stand together in one text.</summary>
    EastAsian,

    /// <summary>Korean letters.</summary>
    Hangul,

    /// <summary>Thai letters.</summary>
    Thai,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Bengali letters.</summary>
    Bengali,

    /// <summary>Tamil letters.</summary>
    Tamil,

    /// <summary>Telugu letters.</summary>
    Telugu,

    /// <summary>Georgian letters.</summary>
    Georgian,

    /// <summary>Armenian letters.</summary>
    Armenian,
}
