using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;

namespace Bot.PublicAnswers;

/// <summary>The four questions before a third party is answered in public. [Responding to third-party questions about a case]</summary>
public sealed class AnswerCommands
{
    private static readonly ImmutableArray<(string Asks, string OnNo)> Steps =
    [
        (
            "Can it be answered without breaking anybody's privacy?",
            "Do not answer it in public. You may say that it touches people's privacy, and leave it there."),
        (
            "Can it be answered without breaking what your team has promised to keep confidential?",
            "Do not answer it in public. You may say that the team's talks are confidential."),
        (
            "Is it directly about this case?",
            "It belongs elsewhere: name the place where such questions are talked about, kindly."),
        (
            "Does it help people understand the team's decision, rather than satisfy curiosity?",
            "Explain why such investigations are held in private: "
            + "to protect those who report, those who are reported, and those who come next."),
    ];

    /// <summary>Walks the four questions.</summary>
    [Command("question", "Somebody asks about a case in public: four questions before you answer", Role = Role.Admin,
        FromMemory = true, Unheard = true)]
    public Outcome Walk(CommandContext call, [About("your answers so far, as yes yes no", Most = 40)] string? answers)
    {
        var given = (answers ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var step = 0; step < Steps.Length; step++)
        {
            if (step == given.Length)
                return Asked(step, string.Join(' ', given));
            switch (given[step].ToLowerInvariant())
            {
                case "yes" or "y":
                    break;
                case "no" or "n":
                    return Reply.Say($"{Text.Ours(Steps[step].OnNo)}").Then(More);
                case "unsure" or "?":
                    return Reply.Say($"Then not in public yet: ask your team or a colleague first.").Then(More);
                default:
                    return NoAnswer(given[step]);
            }
        }

        return Reply
            .Say($"Answer it in public, by your best judgement: as much as is safe, no more. "
                + $"Mind that several harmless answers can together give somebody away.")
            .Then(new Choice("Check my answer", "draft check announcement "), More);
    }

    private static Choice More => new("Read more", "guide third-party-questions");

    private static Refusal NoAnswer(string word) =>
        new Refusal(RefusalKind.Argument, Text.Of($"“{TypedText.Short(word)}” is neither yes nor no nor unsure."))
            .Or(new Choice("Begin again", "question"));

    private static Reply Asked(int step, string before)
    {
        var line = $"question {(before.Length > 0 ? before + " " : "")}";
        return Reply.Say($"{step + 1} of {Steps.Length}: {Text.Ours(Steps[step].Asks)}") with
        {
            Next = new Prompt(
                line, [new Choice("Yes", line + "yes"), new Choice("No", line + "no"), new Choice("Not sure", line + "unsure")]),
        };
    }
}
