using System.Runtime.CompilerServices;
using Language.Classifiers;
using Language.Features;
using Language.Words;

namespace Language.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_is_the_one_that_compiles_here()
    {
        var readme = File.ReadAllText(Path.Combine(Content.Root, "src", "Language", "README.md"));
        var example = readme.Split("```csharp\n")[1].Split("```")[0].Split("\n\n", 2)[1];
        var compiled = File.ReadAllText(Here()).Split("// begin\n")[1].Split("        // end")[0];
        Assert.Equal(example, compiled.Replace("\n        ", "\n", StringComparison.Ordinal)[8..]);
    }

    [Fact]
    public void The_example_reads_the_models_that_ship() => Assert.Equal("emergency", Example("where.bin"));

    private static string Example(string name)
    {
        using var concepts = File.OpenText(Path.Combine(Content.Folder, "words", "concepts.txt"));
        using var words = new BinaryReader(File.OpenRead(Path.Combine(Content.Folder, "words", "words.bin")));
        using var file = new BinaryReader(File.OpenRead(Path.Combine(Content.Folder, "models", name)));

        // begin
        var lexicon = new Lexicon(Concepts.Read(concepts), WordVectors.Read(words));
        var model = TextModel.Read(file, lexicon.Vectors);

        var scores = model.Score(lexicon.Read("He wrote that he will wait for her at the station."));
        var likeliest = Enumerable.Range(0, model.Labels.Length).MaxBy(label => scores.Probabilities[label]);
        return model.Labels[likeliest];
        // end
    }

    private static string Here([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(Content.Root, "tests", "Language.Tests", "ReadmeTests.cs");
}
