using Bot.Casework.Tests.Guidance;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Casework.Tests.Training;

public sealed class TrainingPackTests
{
    /// <summary>The modules of the Final draft.</summary>
    private static readonly string[] Modules = ["advanced", "closing-cases", "communication", "fundamentals", "handling-reports"];

    private static readonly IList<Question> Questions = Read<QuestionFile>("questions.yaml").Questions;
    private static readonly IList<Scenario> Scenarios = Read<ScenarioFile>("scenarios.yaml").Scenarios;

    [Fact]
    public void There_are_enough_questions_and_scenarios_across_all_modules()
    {
        Assert.True(Questions.Count >= 48, $"{Questions.Count} questions");
        Assert.True(Scenarios.Count >= 14, $"{Scenarios.Count} scenarios");
        Assert.Equal(Modules, Questions.Select(question => question.Module).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Modules, Scenarios.Select(scenario => scenario.Module).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_unique_among_questions_and_scenarios()
    {
        var ids = Questions.Select(question => question.Id).Concat(Scenarios.Select(scenario => scenario.Id)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.DoesNotContain("", ids);
    }

    [Fact]
    public void A_question_has_three_or_four_options_of_which_some_are_right_and_some_are_wrong() => Assert.All(Questions, question =>
    {
        Assert.NotEmpty(question.Scenario);
        Assert.InRange(question.Options.Count, 3, 4);
        Assert.Contains(question.Options, option => option.Right);
        Assert.Contains(question.Options, option => !option.Right);
        Assert.Equal(question.Options.Count, question.Options.Select(option => option.Text).Distinct().Count());
    });

    [Fact]
    public void Every_option_has_a_text_and_a_reason() => Assert.All(Questions.SelectMany(question => question.Options), option =>
    {
        Assert.NotEmpty(option.Text);
        Assert.NotEmpty(option.Reason);
    });

    [Fact]
    public void The_right_option_does_not_stand_mostly_in_one_place()
    {
        var single = Questions.Where(question => question.Options.Count(option => option.Right) == 1).ToArray();
        var places = single.CountBy(question => question.Options.Select(option => option.Right).ToList().IndexOf(true));
        Assert.All(places, place => Assert.True(place.Value * 2 < single.Length,
            $"{place.Value} of {single.Length} stand at place {place.Key + 1}"));
    }

    [Fact]
    public void Topics_exist()
    {
        Assert.All(Questions, question => Assert.Contains(question.Topic, TopicList.PhaseOf.Keys));
        Assert.All(Scenarios, scenario => Assert.All(scenario.Topics, topic => Assert.Contains(topic, TopicList.PhaseOf.Keys)));
    }

    [Fact]
    public void A_scenario_tells_a_situation_and_what_a_good_answer_covers() => Assert.All(Scenarios, scenario =>
    {
        Assert.NotEmpty(scenario.Situation);
        Assert.InRange(scenario.Points.Count, 3, 8);
        Assert.NotEmpty(scenario.Topics);
    });

    [Fact]
    public void No_run_of_eight_words_is_taken_from_the_training_modules() =>
        BorrowedWords.AreNotIn(Directory.EnumerateFiles(SourceTree.Training()));

    private static T Read<T>(string file) => new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
        .Deserialize<T>(File.ReadAllText(Path.Combine(SourceTree.Training(), file)));

    private sealed class QuestionFile
    {
        public string Reviewed { get; set; } = "";
        public IList<Question> Questions { get; set; } = [];
    }

    private sealed class ScenarioFile
    {
        public string Reviewed { get; set; } = "";
        public IList<Scenario> Scenarios { get; set; } = [];
    }

    private sealed class Question
    {
        public string Id { get; set; } = "";
        public string Module { get; set; } = "";
        public string Topic { get; set; } = "";
        public string Scenario { get; set; } = "";
        public IList<Option> Options { get; set; } = [];
    }

    private sealed class Option
    {
        public string Text { get; set; } = "";
        public bool Right { get; set; }
        public string Reason { get; set; } = "";
    }

    private sealed class Scenario
    {
        public string Id { get; set; } = "";
        public string Module { get; set; } = "";
        public IList<string> Topics { get; set; } = [];
        public string Situation { get; set; } = "";
        public IList<string> Points { get; set; } = [];
    }
}
