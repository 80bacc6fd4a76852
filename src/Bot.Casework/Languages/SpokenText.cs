using Language.Identification;

namespace Bot.Languages;

/// <summary>What language a text is in, and what was found in those of its parts that are not English.</summary>
/// <param name="Kind">How much of it the bot can read.</param>
/// <param name="Name">The English name of the language that it looks like; null where none is known, or English.</param>
/// <param name="Danger">What phrases found; nothing is looked for in English here.</param>
/// <param name="Guess">What the profile says.</param>
internal sealed record SpokenText(SpokenKind Kind, string? Name, Danger Danger, LanguageGuess Guess)
{
    /// <summary>One sentence that says what it looks like; empty for English.</summary>
    public string Said => Kind switch
    {
        SpokenKind.Other when Name is not null => $"I read only English well; this looks like {Name}.",
        SpokenKind.Other => "I read only English well; this is in a language or a script that I do not know.",
        _ => "",
    };
}

/// <summary>How much of a text the bot can read.</summary>
internal enum SpokenKind
{
    /// <summary>English, or too short to say: it is read as English.</summary>
    English,

    /// <summary>Another language, or a script that is not English's.</summary>
    Other,

    /// <summary>Letters that are no words of any language that is known.</summary>
    Senseless,
}
