using System.Runtime.CompilerServices;
using Bot.Models;
using Language.Classifiers;
using Language.Features;
using Learn.Trainers;

namespace Learn.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_is_the_one_that_compiles_here()
    {
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Learn", "README.md"));
        var example = readme.Split("```csharp\n")[1].Split("```")[0].Split("\n\n", 2)[1];
        var compiled = File.ReadAllText(Here()).Split("// begin\n")[1].Split("        // end")[0];
        Assert.Equal(example, compiled.Replace("\n        ", "\n", StringComparison.Ordinal)[8..]);
    }

    [Fact]
    public void The_example_writes_a_model_that_can_be_asked()
    {
        using var stream = new MemoryStream();
        using (var file = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            Example(English.Lexicon, file);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var model = TextModel.Read(reader, English.Lexicon.Vectors);
        var scores = model.Score(English.Lexicon.Read("soup and bread"));
        Assert.Equal(["food", "weather"], model.Labels);
        Assert.True(scores.Margins[0] > scores.Margins[1]);
    }

    private static void Example(Lexicon lexicon, BinaryWriter file)
    {
        // begin
        Example[] examples =
        [
            new("we eat soup with bread", [0], "one hand"), new("cheese on toast", [0], "another"),
            new("rain all day and wind", [1], "one hand"), new("a storm with snow", [1], "another"),
        ];
        var shape = new ModelShape { LeastExamples = 1, Stacked = true };
        var material = TrainingMaterial.Of(examples, lexicon, ["food", "weather"], shape);
        TextModel model = ModelTrainer.Train(material);
        model.Write(file);
        // end
    }

    private static string Here([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(SourceTree.Root, "tests", "Learn.Tests", "ReadmeTests.cs");
}
