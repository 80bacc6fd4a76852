using Bot.Guidance;
using Bot.Models;
using Language.Classifiers;
using Learn.Examples;
using Learn.Trainers;

namespace Learn.Models;

/// <summary>
/// What the search is trained on: the example questions of every topic, and the titles, aliases and sentences of its snippet.
/// </summary>
internal static class GuideTraining
{
    public static ModelShape Shape { get; } = new()
    {
        KindWeights = [0.9f, 0.7f, 1f, 0.6f],
        VectorWeight = 1f,
        Net = new NetTraining { Rounds = 25 },
    };

    public static string Folder(string content) => Path.Combine(content, "examples", "guide");

    public static (string[] Topics, IReadOnlyList<Example> Examples) Read(string content)
    {
        var snippets = Directory.EnumerateFiles(Path.Combine(content, "guidance"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => Snippet.Parse(File.ReadAllText(file), file)).ToArray();
        var topics = snippets.Select(snippet => snippet.Id).ToArray();
        var asked = ExampleFiles.Guide(Folder(content)).Select(line => new Example(line.Question, [Number(topics, line.Topic)]));
        return (topics, [.. asked, .. snippets.SelectMany((snippet, number) => Own(snippet).Select(text => new Example(text, [number])))]);
    }

    public static TextModel Train((string[] Topics, IReadOnlyList<Example> Examples) material) =>
        ModelTrainer.Train(TrainingMaterial.Of(material.Examples, English.Lexicon, material.Topics, Shape));

    /// <summary>What a snippet says of itself.</summary>
    public static IEnumerable<string> Own(Snippet snippet) => snippet.Aliases.Prepend(snippet.Title).Concat(Sentences(snippet.Body));

    private static IEnumerable<string> Sentences(string body) =>
        body.Split(['.', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Length > 15);

    private static int Number(string[] topics, string topic)
    {
        var number = Array.IndexOf(topics, topic);
        return number >= 0 ? number : throw new InvalidDataException($"Examples for {topic}, which is no topic of the pack.");
    }
}
