using Bot.Cases;
using Bot.Texts;


namespace Bot.Promises;

/// <summary>The wording of every "no" about promises.</summary>
internal static class PromiseRefusals
{
    public static Refusal Ended(CaseNumber number, Promise promise) => new(RefusalKind.State, Text.Of(
        $"The promise {promise.Id} of {number} is {promise.State} and cannot change any more. "
        + $"Make a new one with {new Typed($"promise make {number} ")}"));

    public static Refusal NonePromised(CaseNumber number) => new(RefusalKind.State, Text.Of(
        $"{number} has no open promise. {new Typed($"promise make {number} ")} makes one."));

    /// <summary>The same command again, for each of those that it could mean.</summary>
    public static Refusal WhichOne(CaseNumber number, string command, IEnumerable<Promise> open) =>
        new Refusal(RefusalKind.Question, Text.Of($"{number} has several open promises. Which one?"))
            .Or([.. open.Select(p => new Choice($"{p.Id} to the {Words.Of(p.To)}", $"{command} {number} {p.Id} "))]);

    public static Refusal NotMoved(CaseNumber number, Promise promise) => new(RefusalKind.State, Text.Of(
        $"{promise.Id} of {number} has not moved, so there is nothing to tell."));

    public static Refusal NoOutcomeByADate(CaseNumber number, string when) =>
        new Refusal(RefusalKind.Argument, Text.Of(
            $"Nobody can promise an outcome by a date: others decide with you, and facts take their time. "
            + $"Promise an update instead; even “nothing new yet” is worth hearing."))
            .Or(new Choice("Promise an update", $"promise make {number} \"{when}\" update"));

    /// <summary>Words that tell how it will end; a promise of news may still speak of them.</summary>
    /// <param name="line">The line up to its date.</param>
    /// <param name="what">The words.</param>
    public static Refusal SoundsLikeAnOutcome(string line, string what) =>
        new Refusal(RefusalKind.Question, Text.Of(
            $"“{TypedText.Short(what)}” says how it will end, and nobody can promise that by a date: others decide with you, and "
            + $"facts take their time. Promise that they hear from you, whatever there is to tell by then. Nothing was done yet."))
            .Or(new Choice("Promise an update", $"{line} update"), new Choice("An update about that", $"{line} update about: {what}"));
}
