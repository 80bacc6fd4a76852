using Bot.Models;
using Language.Classifiers;
using Language.Networks;
using Learn.Trainers;

namespace Learn.Tests.Trainers;

public sealed class ModelTrainingTests
{
    private static readonly string[] Labels = ["food", "weather"];

    private static readonly Example[] Examples =
    [
        new("we eat soup with bread", [0], "one"), new("bread and cheese for lunch", [0], "one"),
        new("she cooks soup tonight", [0], "two"), new("cheese on toast", [0], "two"),
        new("rain all day and wind", [1], "one"), new("the wind brings snow", [1], "one"),
        new("snow and rain tomorrow", [1], "two"), new("a storm with rain", [1], "two"),
    ];

    private static readonly ModelShape Shape = new()
    {
        Stacked = true,
        LeastExamples = 1,
        Net = new NetTraining { Shape = new NetShape { Filters = 8, Widest = 3 }, Rounds = 60, Batch = 4 },
    };

    [Fact]
    public void The_same_examples_give_the_same_bytes() =>
        Assert.Equal(Bytes(Train()), Bytes(Train()));

    [Fact]
    public void A_model_reads_back_as_it_was_written()
    {
        var bytes = Bytes(Train());
        using var reader = new BinaryReader(new MemoryStream(bytes));
        Assert.Equal(bytes, Bytes(TextModel.Read(reader, English.Lexicon.Vectors)));
    }

    [Theory]
    [InlineData("some soup and cheese", 0)]
    [InlineData("heavy snow, strong wind", 1)]
    public void It_tells_one_label_from_the_other(string text, int label)
    {
        var scores = Train().Score(English.Lexicon.Read(text));
        Assert.True(scores.Margins[label] > scores.Margins[1 - label]);
        Assert.True(scores.Probabilities[label] > scores.Probabilities[1 - label]);
        Assert.True(scores.Nearest[label] > scores.Nearest[1 - label]);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var reader = new BinaryReader(new MemoryStream(new byte[64]));
        Assert.Throws<InvalidDataException>(() => TextModel.Read(reader, English.Lexicon.Vectors));
    }

    private static TextModel Train() => ModelTrainer.Train(TrainingMaterial.Of(Examples, English.Lexicon, Labels, Shape));

    private static byte[] Bytes(TextModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            model.Write(writer);
        return stream.ToArray();
    }
}
