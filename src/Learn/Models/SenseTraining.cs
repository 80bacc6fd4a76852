using Bot.Models;
using Language.Classifiers;
using Learn.Examples;
using Learn.Languages;
using Learn.Trainers;

namespace Learn.Models;

/// <summary>
/// What tells the field's own words from all others: on one side questions, descriptions and sentences of drafts, on the other small
/// talk, single words of everyday life and senseless letters.
/// </summary>
internal static class SenseTraining
{
    private const int Field = 0;
    private const int Aside = 1;

    /// <summary>Of the field's examples every so many.</summary>
    private const int Every = 4;

    private const int GibberishLines = 700;
    private const int Folds = 4;

    public static ModelShape Shape { get; } = new()
    {
        KindWeights = [1f, 0.6f, 0.8f, 0.8f],
        VectorWeight = 1f,
        LeastExamples = 4,
        Trainer = new LinearTrainer(1, 1, 25),
        Stacked = true,
    };

    public static IReadOnlyList<Example> Read(string content)
    {
        var field = ExampleFiles.Where(TriageTraining.Folder(content)).Select(line => line.Question)
            .Concat(ExampleFiles.Guide(GuideTraining.Folder(content)).Select(line => line.Question))
            .Concat(DraftTraining.Read(content).SelectMany(draft => draft.Sentences.Select(sentence => sentence.Text)))
            .Where((_, at) => at % Every == 0);
        var aside = ExampleFiles.Guide(Path.Combine(content, "examples", "aside")).Select(line => line.Question)
            .SelectMany(line => Enumerable.Repeat(line, 3)).Concat(Gibberish.Lines(7, GibberishLines));
        return [.. Folded(field, Field), .. Folded(aside, Aside)];
    }

    /// <summary>Lines that stand together were written by one hand: each of a few folds is judged by those who know the others.</summary>
    private static IEnumerable<Example> Folded(IEnumerable<string> texts, int label)
    {
        var all = texts.ToArray();
        return all.Select((text, at) => new Example(text, [label], $"fold {at * Folds / all.Length}"));
    }

    public static TextModel Train(IReadOnlyList<Example> examples) =>
        ModelTrainer.Train(TrainingMaterial.Of(examples, English.Lexicon, FieldWords.Labels, Shape));
}
