using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Training;

/// <summary>One answer of a question.</summary>
public sealed class QuizOption
{
    /// <summary>What it says.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether it is right; more than one may be.</summary>
    public bool Right { get; set; }

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";
}

/// <summary>A situation with answers to choose from.</summary>
public sealed class QuizQuestion
{
    /// <summary>Stable id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The module it belongs to.</summary>
    public string Module { get; set; } = "";

    /// <summary>The guidance topic behind it.</summary>
    public string Topic { get; set; } = "";

    /// <summary>The situation.</summary>
    public string Scenario { get; set; } = "";

    /// <summary>The answers.</summary>
    public IList<QuizOption> Options { get; set; } = [];
}

/// <summary>A situation without a single right answer.</summary>
public sealed class OpenScenario
{
    /// <summary>Stable id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The module it belongs to.</summary>
    public string Module { get; set; } = "";

    /// <summary>The guidance topics behind it.</summary>
    public IList<string> Topics { get; set; } = [];

    /// <summary>The situation.</summary>
    public string Situation { get; set; } = "";

    /// <summary>What a good answer thinks of.</summary>
    public IList<string> Points { get; set; } = [];
}

/// <summary>The training that ships with the program.</summary>
public sealed class TrainingPack
{
    // Read when somebody trains: until then nothing of it, nor of what reads it, is in memory.
    private readonly Lazy<IReadOnlyList<QuizQuestion>> questions =
        new(() => [.. Read<QuestionFile>("training/en/questions.yaml").Questions]);
    private readonly Lazy<IReadOnlyList<OpenScenario>> scenarios =
        new(() => [.. Read<ScenarioFile>("training/en/scenarios.yaml").Scenarios]);

    /// <summary>The questions, in the order of the modules.</summary>
    public IReadOnlyList<QuizQuestion> Questions => questions.Value;

    /// <summary>The open scenarios.</summary>
    public IReadOnlyList<OpenScenario> Scenarios => scenarios.Value;

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program");
        using var text = new StreamReader(stream);
        var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .IgnoreUnmatchedProperties().Build();
        return reader.Deserialize<T>(text);
    }

    private sealed class QuestionFile
    {
        public IList<QuizQuestion> Questions { get; set; } = [];
    }

    private sealed class ScenarioFile
    {
        public IList<OpenScenario> Scenarios { get; set; } = [];
    }
}
