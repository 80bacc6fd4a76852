using Bot.Models;
using Bot.Routes;
using Bot.Triage;
using Language.Classifiers;
using Learn.Examples;
using Learn.Trainers;

namespace Learn.Models;

/// <summary>What triage is trained on: descriptions by many hands, each with its routes; "none" is a label of its own.</summary>
internal static class TriageTraining
{
    public static ModelShape Shape { get; } = new()
    {
        KindWeights = [1f, 0.8f, 1f, 1f],
        VectorWeight = 0.9f,
        Trainer = new LinearTrainer(1, 2, 25),
        Net = new NetTraining(),
        Stacked = true,
    };

    public static string Folder(string content) => Path.Combine(content, "examples", "where");

    public static IReadOnlyList<Example> Read(string content) =>
        [.. ExampleFiles.Where(Folder(content)).Select(line => new Example(line.Question, Numbers(line.Routes, line.Hand), line.Hand))];

    public static TextModel Train(IReadOnlyList<Example> examples) => ModelTrainer.Train(Material(examples));

    public static TrainingMaterial Material(IReadOnlyList<Example> examples) =>
        new(examples, [.. examples.Select(example => Descriptions.Read(example.Text))], English.Lexicon.Vectors, TriageLabels.All, Shape);

    private static int[] Numbers(IReadOnlyList<string> routes, string file)
    {
        if (routes.Count == 0)
            return [Array.IndexOf(TriageLabels.All, TriageLabels.None)];
        var numbers = routes.Select(route => Array.IndexOf(TriageLabels.All, route)).ToArray();
        return numbers.All(number => number >= 0)
            ? numbers
            : throw new InvalidDataException($"{file}: {string.Join(", ", routes)} is not all routes.");
    }
}
