using System.Text.Json;
using Bot.Drafts;
using Bot.Models;
using Language.Classifiers;
using Language.Networks;
using Learn.Examples;
using Learn.Trainers;

namespace Learn.Models;

/// <summary>What the draft check is trained on: drafts by many hands, labelled sentence by sentence.</summary>
internal static class DraftTraining
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static ModelShape Shape { get; } = new()
    {
        KindWeights = [1f, 0.8f, 0.9f, 1.2f],
        VectorWeight = 0.9f,
        Trainer = new LinearTrainer(1, 3, 25),
        Net = new NetTraining { Shape = new NetShape { Filters = 48, Widest = 4 } },
        Stacked = true,
    };

    public static string Folder(string content) => Path.Combine(content, "examples", "drafts");

    public static IReadOnlyList<LabelledDraft> Read(string content) =>
    [
        .. from file in Directory.EnumerateFiles(Folder(content), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from line in File.ReadLines(file)
           where line.Trim().Length > 0
           select LabelledDraft.Parse(line, Path.GetFileName(Path.GetDirectoryName(file)!), Web),
    ];

    public static TextModel Train(IReadOnlyList<LabelledDraft> drafts) => ModelTrainer.Train(Material(drafts));

    public static TrainingMaterial Material(IReadOnlyList<LabelledDraft> drafts)
    {
        var sentences = drafts
            .SelectMany(draft => Parts(draft).Select(sentence => (draft.Kind, draft.Hand, sentence.Text, sentence.Labels))).ToArray();
        return new TrainingMaterial(
            [.. sentences.Select(sentence => new Example(sentence.Text, [.. sentence.Labels.Select(Number)], sentence.Hand))],
            [.. sentences.Select(sentence => DraftReading.Of(sentence.Kind, sentence.Text))],
            English.Lexicon.Vectors, DraftLabels.All, Shape);
    }

    /// <summary>
    /// Every sentence, and every two that follow one another as if they were one: people put several things into a breath.
    /// </summary>
    private static IEnumerable<LabelledDraft.Sentence> Parts(LabelledDraft draft) =>
        draft.Sentences.Concat(draft.Sentences.Zip(draft.Sentences.Skip(1), Joined));

    private static LabelledDraft.Sentence Joined(LabelledDraft.Sentence one, LabelledDraft.Sentence next) =>
        new($"{one.Text.TrimEnd('.', '!', ';')}, {next.Text}", [.. one.Labels.Union(next.Labels)]);

    private static int Number(string label)
    {
        var number = Array.IndexOf(DraftLabels.All, label);
        return number >= 0 ? number : throw new InvalidDataException($"{label} is no label of a sentence.");
    }
}
