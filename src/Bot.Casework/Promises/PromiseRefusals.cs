using Bot.Cases;
using Bot.Texts;


namespace Bot.Promises;

/// <summary>The wording of every "no" about promises.</summary>
internal static class PromiseRefusals
{
    public static Refusal Ended(CaseNumber number, Promise promise) =>
        new(RefusalKind.State, Text.Of($"The promise {promise.Id} of {number} is {promise.State} and cannot change any more. Make a new one with {new Typed($"promise make {number} ")}"));

    public static Refusal NoOutcomeByADate(CaseNumber number, string when) =>
        new Refusal(RefusalKind.Argument, Text.Of($"Nobody can promise an outcome by a date: others decide with you, and facts take their time. Promise an update instead; even “nothing new yet” is worth hearing."))
            .Or(new Choice("Promise an update", $"promise make {number} \"{when}\" update"));
}
