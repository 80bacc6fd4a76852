using Language.Classifiers;
using Language.Features;

namespace Bot.Models;

/// <summary>
/// Tells words of the field from small talk, one unknown word and senseless letters: to these "I could not tell" is the honest answer.
/// How sure a score makes was learnt on lines that the classifier had not seen.
/// </summary>
internal static class FieldWords
{
    /// <summary>Below this likelihood of being of the field nothing is answered.</summary>
    private const double Border = 0.7;

    /// <summary>Below this one speaks of something else, however sure another model is.</summary>
    private const double Aside = 0.15;

    private static readonly Lazy<TextModel> Read = new(() => English.Model("sense.bin"));

    /// <summary>What is told apart.</summary>
    public static string[] Labels { get; } = ["field", "aside"];

    /// <summary>Whether somebody speaks of the field.</summary>
    public static bool Speak(Reading reading) => reading.Words.Count > 0 && Likelihood(reading) >= Border;

    /// <summary>Whether somebody speaks of the field, or may do so where another model is sure of it.</summary>
    public static bool Speak(Reading reading, bool isPlain) =>
        reading.Words.Count > 0 && Likelihood(reading) >= (isPlain ? Aside : Border);

    /// <summary>From 0, certainly not of the field, to 1.</summary>
    public static double Likelihood(Reading reading) => Read.Value.Score(reading with { Hints = [] }).Probabilities[0];
}
