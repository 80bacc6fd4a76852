using Bot.Models;
using Language.Classifiers;
using Language.Features;

namespace Bot.Emergencies;

/// <summary>
/// How likely words tell of danger, as learnt on descriptions and case notes by many hands: the words themselves, the kinds that they are
/// of, and which patterns of the finder stand in them. Linear, so that an ordinary note is read in a fraction of a millisecond. Safe for
/// many askers at once.
/// </summary>
/// <param name="Life">To a life or a body, from 0 to 1.</param>
/// <param name="Child">Of child abuse, from 0 to 1.</param>
/// <param name="Danger">
/// Of either, from 0 to 1, by the units that hear words beside one another: surer than the two others, which tell the kinds apart.
/// </param>
internal readonly record struct DangerLikelihood(double Life, double Child, double Danger)
{
    /// <summary>What is told apart.</summary>
    public static readonly string[] Labels = ["life", "child", "none"];

    private static readonly Lazy<TextModel> Model = new(() => English.Model("danger.bin"));

    /// <summary>What the model says of sentences that stand together.</summary>
    public static DangerLikelihood Of(params ReadOnlySpan<DangerFinderSentence> sentences)
    {
        var scores = Model.Value.Score(Reading(sentences));
        return new DangerLikelihood(scores.Probabilities[0], scores.Probabilities[1], 1 / (1 + Math.Exp(-scores.Hidden)));
    }

    /// <summary>Sentences as the model sees them.</summary>
    public static Reading Reading(params ReadOnlySpan<DangerFinderSentence> sentences)
    {
        var tables = 0u;
        var typed = "";
        foreach (var sentence in sentences)
        {
            typed = typed.Length == 0 ? sentence.Typed : $"{typed} {sentence.Typed}";
            foreach (var hit in sentence.Hits)
                tables |= 1u << (int)hit.Table;
        }
        var reading = English.Lexicon.Read(typed);
        for (var table = 0; table < Tables.Length; table++)
            if ((tables & (1u << table)) != 0)
                reading.Features.Add(Tables[table]);
        DangerFinderFeatures.Add(reading.Features, sentences);
        return reading;
    }

    private static readonly uint[] Tables =
        [.. Enum.GetNames<DangerFinderTable>().Select(name => FeatureHashes.OfConcept($"finder {name}"))];
}
