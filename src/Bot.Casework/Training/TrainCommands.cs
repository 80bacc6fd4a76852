using System.Collections.Immutable;
using System.Globalization;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.People;
using Bot.Texts;

namespace Bot.Training;

/// <summary>Questions and scenarios to practise on, in private.</summary>
public sealed class TrainCommands(TrainingPack pack)
{
    private const int MostTopics = 3;

    /// <summary>The next question.</summary>
    [Command("train", "A question from the training modules; your progress is seen by you alone", Role = Role.Admin, OwnWords = true)]
    public async Task<Outcome> Next(CommandContext call, [About("a module, a topic, or a question's id", Most = 60)] string? about)
    {
        var progress = await Mine(call).ConfigureAwait(false);
        var pool = about is null
            ? pack.Questions
            : [.. pack.Questions.Where(q => q.Id == about || q.Topic == about || q.Module == about)];
        if (pool.Count == 0)
            return NoQuestionOn(about ?? "");
        var open = pool.Where(q => !progress.Right.Contains(q.Id)).ToList();
        if (open.Count == 0 && about is null)
            return Reply.Say(
                $"You have answered all {pool.Count} questions. "
                + $"{new Typed("train scenario")} has open ones; {new Typed("train again")} starts anew.");
        var fresh = open.Find(q => !progress.Again.Contains(q.Id));
        return Asked(fresh ?? open.FirstOrDefault() ?? pool[0]);
    }

    /// <summary>An answer.</summary>
    [Command("train answer", "Answer a training question by number; several numbers if several are right",
        Role = Role.Admin, OwnWords = true)]
    public async Task<Outcome> Answer(CommandContext call,
        [About("the question's id", Most = 60)] string question,
        [About("your answer, as 2 or 1,3", Most = 20)] string answer)
    {
        if (pack.Questions.FirstOrDefault(q => q.Id == question) is not { } asked)
            return new Refusal(RefusalKind.Argument, Text.Of($"There is no question “{question}”; {new Typed("train")} asks one."));
        var most = asked.Options.Count;
        var chosen = new List<int>();
        foreach (var word in answer.Split([' ', ',', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (!isNumber || number < 1 || number > most)
                return new Refusal(RefusalKind.Argument, Text.Of($"“{word}” is none of the answers 1 to {most}."));
            chosen.Add(number - 1);
        }

        var right = asked.Options.Index().All(o => o.Item.Right == chosen.Contains(o.Index));
        var progress = await Mine(call).ConfigureAwait(false);
        var saved = progress with
        {
            Right = right ? progress.Right.Remove(question).Add(question) : progress.Right.Remove(question),
            Again = right ? progress.Again.Remove(question) : progress.Again.Remove(question).Add(question),
        };
        var reasons = asked.Options.Index().Select(o => Reason(o.Item, chosen.Contains(o.Index))).ToImmutableArray();
        var reply = Reply.Say($"{Text.Ours(right ? "That is it." : "Look again at these:")}")
            .And(new Block.Lines(null, reasons, Numbered: true))
            .Then(new Choice("Next", "train"), new Choice("Read more", $"guide {asked.Topic}"));
        return Outcome.Of(reply, new Save(saved));
    }

    /// <summary>An open scenario.</summary>
    [Command("train scenario", "An open scenario: think first, then look at what others would think of",
        Role = Role.Admin, OwnWords = true)]
    public async Task<Outcome> Scenario(CommandContext call, [About("its id", Most = 60)] string? id)
    {
        var progress = await Mine(call).ConfigureAwait(false);
        var found = id is null
            ? pack.Scenarios.FirstOrDefault(s => !progress.Scenarios.Contains(s.Id)) ?? pack.Scenarios[0]
            : pack.Scenarios.FirstOrDefault(s => s.Id == id);
        if (found is null)
            return NoScenario(id ?? "");
        return Reply.Say($"{Text.Ours(found.Situation)}")
            .And($"What would you do, in which order, and why? Nobody grades this. When you have thought about it:")
            .Then(new Choice("What to think of", $"train points {found.Id}"));
    }

    /// <summary>What a good answer thinks of.</summary>
    [Command("train points", "What a good answer to an open scenario thinks of", Role = Role.Admin, OwnWords = true)]
    public async Task<Outcome> Points(CommandContext call, [About("the scenario's id", Most = 60)] string id)
    {
        if (pack.Scenarios.FirstOrDefault(s => s.Id == id) is not { } found)
            return new Refusal(RefusalKind.Argument, Text.Of($"There is no scenario “{id}”; {new Typed("train scenario")} tells one."));
        var progress = await Mine(call).ConfigureAwait(false);
        var topics = found.Topics.Take(MostTopics).Select(t => new Choice(t.Replace('-', ' '), $"guide {t}"));
        var reply = new Reply([new Block.Lines(Text.Ours("A good answer thinks of"), [.. found.Points.Select(Text.Ours)])])
            .Then([new Choice("Another", "train scenario"), .. topics]);
        if (progress.Scenarios.Contains(id))
            return reply;
        return Outcome.Of(reply, new Save(progress with { Scenarios = progress.Scenarios.Add(id) }));
    }

    /// <summary>One's own progress.</summary>
    [Command("train progress", "How far you are; nobody else sees it", Role = Role.Admin, OwnWords = true)]
    public async Task<Outcome> Show(CommandContext call)
    {
        var progress = await Mine(call).ConfigureAwait(false);
        var rows = pack.Questions.GroupBy(q => q.Module).Select(module => Row(module, progress)).ToImmutableArray();
        return new Reply([new Block.Table(["module", "right", "to look at again"], rows)])
            .And($"Scenarios thought about: {progress.Scenarios.Length} of {pack.Scenarios.Count}.")
            .Then(new Choice("Go on", "train"));
    }

    /// <summary>Starts anew.</summary>
    [Command("train again", "Forget your progress and start anew", Role = Role.Admin, OwnWords = true)]
    public async Task<Outcome> Again(CommandContext call)
    {
        var progress = await Mine(call).ConfigureAwait(false);
        var reply = Reply.Say($"Your progress is forgotten.").Then(new Choice("Begin", "train"));
        return Outcome.Of(reply, new Save(new Progress { Owner = call.Me, Version = progress.Version }));
    }

    private Refusal NoQuestionOn(string about)
    {
        var modules = Words.List([.. pack.Questions.Select(q => q.Module).Distinct()]);
        return new Refusal(RefusalKind.Argument, Text.Of(
            $"There is no question on “{about}”. Modules: {modules}; a topic's id works too."));
    }

    private Refusal NoScenario(string id)
    {
        var known = Words.List([.. pack.Scenarios.Select(s => s.Id)]);
        return new Refusal(RefusalKind.Argument, Text.Of($"There is no scenario “{id}”. There are {known}."));
    }

    private static Reply Asked(QuizQuestion question)
    {
        var line = $"train answer {question.Id} ";
        var heading = question.Options.Count(o => o.Right) > 1 ? Text.Ours("More than one is right:") : null;
        var options = new Block.Lines(heading, [.. question.Options.Select(o => Text.Ours(o.Text))], Numbered: true);
        var numbers = Enumerable.Range(1, question.Options.Count).Select(n => n.ToString(CultureInfo.InvariantCulture));
        return Reply.Say($"{Text.Ours(question.Scenario)}").And(options) with
        {
            Next = new Prompt(line, [.. numbers.Select(n => new Choice(n, line + n))]),
        };
    }

    private static Text Reason(QuizOption option, bool isChosen)
    {
        var right = new Strong(option.Right ? "yes" : "no");
        var you = isChosen ? Text.Ours("(you) ") : Text.Empty;
        return Text.Of($"{right}: {option.Text} {you}– {option.Reason}");
    }

    private static ImmutableArray<Text> Row(IGrouping<string, QuizQuestion> module, Progress progress)
    {
        var right = module.Count(q => progress.Right.Contains(q.Id));
        var again = module.Count(q => progress.Again.Contains(q.Id));
        return [Text.Ours(module.Key), Text.Of($"{right} of {module.Count()}"), Text.Of($"{again}")];
    }

    private static async Task<Progress> Mine(CommandContext call) =>
        await call.Load<Progress>(ProgressKind.Instance, Progress.DocOf(call.Me)).ConfigureAwait(false) ?? new Progress { Owner = call.Me };
}
