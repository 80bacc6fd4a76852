using Bot.Models;
using Language.Features;
using Language.Networks;
using Learn.Trainers;

namespace Learn.Tests.Trainers;

public sealed class SmallNetTests
{
    private static readonly NetTraining How = new()
    {
        Shape = new NetShape { Filters = 8, Widest = 3 },
        Rounds = 200,
        Batch = 6,
        FilterDropout = 0.2f,
    };

    private static readonly string[] People = ["dog", "man", "child", "horse", "doctor", "singer"];

    private static readonly Reading[] Readings =
        [.. from one in People from other in People where one != other select English.Lexicon.Read($"the {one} follows the {other}")];

    private static readonly int[][] Labels =
    [
        .. from one in People
           from other in People
           where one != other
           select new[] { Array.IndexOf(People, one), People.Length + Array.IndexOf(People, other) },
    ];

    private static readonly SmallNet Net = Train();

    [Fact]
    public void It_learns_who_does_it_and_to_whom_from_the_order_of_the_words()
    {
        for (var i = 0; i < Readings.Length; i++)
        {
            var scores = Scores(Net, Readings[i]);
            Assert.Equal(Labels[i][0], Array.IndexOf(scores, scores[..People.Length].Max()));
            Assert.Equal(Labels[i][1], Array.LastIndexOf(scores, scores[People.Length..].Max()));
        }
    }

    [Fact]
    public void The_same_examples_give_the_same_network() => Assert.Equal(Bytes(Net), Bytes(Train()));

    [Fact]
    public void It_reads_back_as_it_was_written()
    {
        using var reader = new BinaryReader(new MemoryStream(Bytes(Net)));
        var again = SmallNet.Read(reader, English.Lexicon.Vectors);
        foreach (var reading in Readings)
            Assert.All(Scores(Net, reading).Zip(Scores(again, reading)), pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.05));
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        var alone = Readings.Select(reading => Scores(Net, reading)).ToArray();
        Parallel.For(0, 400, i => Assert.Equal(alone[i % alone.Length], Scores(Net, Readings[i % alone.Length])));
    }

    [Fact]
    public void Texts_of_no_word_of_unknown_words_and_of_far_too_many_have_an_answer()
    {
        string[] texts = ["", "zzxxqq", string.Concat(Enumerable.Repeat("the dog follows the man ", 400))];
        Assert.All(texts, text => Assert.All(Scores(Net, English.Lexicon.Read(text)), score => Assert.True(double.IsFinite(score))));
    }

    private static SmallNet Train() => NetTrainer.Train(NetExamples.Of(Readings, Labels, English.Lexicon.Vectors), 2 * People.Length, How);

    private static double[] Scores(SmallNet net, Reading reading)
    {
        var scores = new double[2 * People.Length];
        net.Score(reading, scores);
        return scores;
    }

    private static byte[] Bytes(SmallNet net)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            net.Write(writer);
        return stream.ToArray();
    }
}
