using System.Collections.Immutable;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;

namespace Bot.Commands;

/// <summary>What one answer of a form was understood as, found when it is given and not when all is sent.</summary>
/// <param name="Why">What is wrong and what would be right, or a question; null where all is well.</param>
/// <param name="Understood">What it was understood as, as it is shown before the form is sent.</param>
public sealed record AnswerCheck(string? Why, string Understood)
{
    private const int MostShown = 300, MostWords = 8;

    /// <summary>Answers of which one is meant; empty where nothing is asked back.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether it says that there is nothing to give: "not yet".</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Looks at an answer.</summary>
    public static AnswerCheck Of(Parameter parameter, string typed, Scope scope)
    {
        if (parameter.IsLeftOutBy(typed))
            return new AnswerCheck(null, "") { IsLeftOut = true };
        if (parameter.SaysThatItWas(typed))
            return new AnswerCheck(Parameter.AskWhen, "");
        var read = parameter.Read(typed, true, scope);
        if (read.Why is { } why)
            return new AnswerCheck(why, "");
        return read.Value switch
        {
            DateText date => OfDate(parameter, date, scope),
            Enum choice => new AnswerCheck(null, Words.Typed(choice)),
            string name when parameter.IsName && !IsName(name) => new AnswerCheck(
                $"“{TypedText.Short(name)}” is longer than a name. Give the name alone; what they did belongs to what happened", ""),
            bool truth => new AnswerCheck(null, truth ? "yes" : "no"),
            var value => new AnswerCheck(null, Shortened(value?.ToString() ?? "")),
        };
    }

    /// <summary>Names on wikis have 85 characters at most, and hardly ever as many words as a sentence.</summary>
    private static bool IsName(string text) => !text.Contains('\n', StringComparison.Ordinal)
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;

    private static AnswerCheck OfDate(Parameter parameter, DateText date, Scope scope)
    {
        var results = parameter.Date.Rules().Select(r => When.Parse(date.Said, scope.Now, scope.Zone, r)).ToList();
        if (results.OfType<WhenResult.Understood>().FirstOrDefault() is { } understood)
            return new AnswerCheck(null, When.Echo(understood.At, scope.Now, scope.Zone));
        return results.OfType<WhenResult.Ambiguous>().FirstOrDefault() is { } asked
            ? new AnswerCheck(asked.Question, "") { Choices = [.. asked.Choices] }
            : new AnswerCheck(results.OfType<WhenResult.Refused>().First().Why, "");
    }

    private static string Shortened(string text) =>
        TypedText.Length(text) is var length && length <= MostShown
            ? text
            : $"{TypedText.Begin(text, MostShown)}… ({Words.Count(length, "character")})";
}
