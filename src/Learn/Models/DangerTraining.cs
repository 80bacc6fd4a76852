using Bot.Emergencies;
using Bot.Models;
using Bot.Routes;
using Language.Classifiers;
using Language.Features;
using Learn.Examples;
using Learn.Trainers;

namespace Learn.Models;

/// <summary>
/// What the finder of danger is trained on: case notes that tell of danger and ordinary ones, the descriptions of triage, and as what
/// tells of none the questions of search, sentences of drafts and small talk.
/// </summary>
internal static class DangerTraining
{
    private const int Life = 0;
    private const int Child = 1;
    private const int None = 2;

    /// <summary>Topics whose questions may tell of a danger themselves.</summary>
    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal)
    {
        "threats-to-life", "self-harm-or-suicide", "child-protection", "when-to-contact-foundation", "outside-support", "image-harassment",
        "no-counselling", "emotional-wellbeing",
    };

    /// <summary>
    /// Topics that are no more than passed over. Questions are counted off in the order of the files, so those of a topic that is new would
    /// move the choice among all others, and the borders that were set for it.
    /// </summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "intimate-images", "recusal" };

    /// <summary>Of the questions every so many.</summary>
    private const int Every = 2;

    private const int Groups = 6;

    /// <summary>Notes are what the finder hears most: one of them counts as much as so many others.</summary>
    private const double OfNotes = 3;

    public static ModelShape Shape { get; } = new()
    {
        KindWeights = [1f, 1.2f, 1f, 1f],
        VectorWeight = 0.9f,
        LeastExamples = 3,
        Trainer = new LinearTrainer(1, 2, 15),
        WithNeighbours = false,
        Stacked = true,
        Hidden = new HiddenTraining(None),
    };

    public static string Folder(string content) => Path.Combine(content, "examples", "danger");

    public static IReadOnlyList<Example> Read(string content)
    {
        var notes = ExampleFiles.Notes(Folder(content)).SelectMany(note => Parts(note.Hand, note.Kind, note.Text));
        var described = ExampleFiles.Where(TriageTraining.Folder(content))
            .Select(line => new Example(line.Question, Labels(line.Routes), line.Hand));
        var asked = ExampleFiles.Guide(GuideTraining.Folder(content)).Where(line => !LeftOut.Contains(line.Topic))
            .Where((line, at) => at % Every == 0 && !Doubtful.Contains(line.Topic))
            .Select(line => new Example(line.Question, [None], "questions"));
        var answered = DraftTraining.Read(content)
            .SelectMany(draft => draft.Sentences.Select(sentence => new Example(sentence.Text, [None], "drafts")));
        var aside = ExampleFiles.Guide(Path.Combine(content, "examples", "aside"))
            .Select(line => new Example(line.Question, [None], "aside"));
        return InGroups([.. notes, .. described, .. asked, .. answered, .. aside]);
    }

    /// <summary>The second look leaves out some hands at a time; one by one it would take many minutes.</summary>
    private static Example[] InGroups(Example[] examples)
    {
        var hands = examples.Select(example => example.Hand).Distinct().ToList();
        return [.. examples.Select(example => example with { Hand = $"group {hands.IndexOf(example.Hand) % Groups}" })];
    }

    public static TextModel Train(IReadOnlyList<Example> examples) => ModelTrainer.Train(
        new TrainingMaterial(examples, [.. examples.Select(Reading)], English.Lexicon.Vectors, DangerLikelihood.Labels, Shape));

    /// <summary>Each sentence of an ordinary note is ordinary; of the other kind only the whole is known to tell of danger.</summary>
    private static IEnumerable<Example> Parts(string hand, string kind, string text)
    {
        var number = Array.IndexOf(DangerLikelihood.Labels, kind);
        if (number < 0)
            throw new InvalidDataException($"{kind} is no kind of note: {text}");
        yield return new Example(text, [number], $"notes {hand}") { Weight = OfNotes };
        if (number == None && DangerFinderSentence.Of(text) is { Count: > 1 } sentences)
            foreach (var sentence in sentences)
                yield return new Example(sentence.Typed, [None], $"notes {hand}") { Weight = OfNotes };
    }

    private static int[] Labels(IReadOnlyList<string> routes)
    {
        var (life, child) = (routes.Contains(RouteIds.Emergency), routes.Contains(RouteIds.ChildProtection));
        return (life, child) switch
        {
            (true, true) => [Life, Child],
            (true, false) => [Life],
            (false, true) => [Child],
            _ => [None],
        };
    }

    private static Reading Reading(Example example) => DangerLikelihood.Reading([.. DangerFinderSentence.Of(example.Text)]);
}
