using Bot.Cases;
using Bot.Commands;
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
    public static Refusal WhichOne(CommandContext call, CaseNumber number, IEnumerable<Promise> open) =>
        new Refusal(RefusalKind.Question, Text.Of($"{number} has several open promises. Which one?"))
            .Or([.. open.Select(p => call.With($"{p.Id} to the {Words.Of(p.To)}", "promise", p.Id))]);

    /// <summary>Nobody is called so to whom one can promise something; who can be is offered with all else that was typed.</summary>
    public static Refusal NobodyToPromise(CommandContext call, Case of, string to)
    {
        var number = of.Head.Number;
        var why = of.Find(to) is { } party
            ? Text.Of($"{party.Name} is only {Words.List([.. party.Roles.Select(r => Words.Of(r))])} in {number}. ")
            : Text.Of($"I find nobody as “{TypedText.Short(to)}” in {number}. ");
        return new Refusal(RefusalKind.Argument, why
            + Text.Of($"A promise is to the reporter, the target, the accused or the team, or to one of them by name. ")
            + Text.Of($"Nothing was done yet."))
        {
            About = "to",
        }
            .Or([.. Enum.GetValues<PromiseTo>().Select(t => call.With($"To the {Words.Of(t)}", "to", Words.Typed(t)))]);
    }

    /// <summary>The new date is the old one.</summary>
    public static Refusal SameDate(CaseNumber number, Promise promise, bool? told)
    {
        var refusal = new Refusal(RefusalKind.State, Text.Of(
            $"{promise.Id} of {number} is promised for {promise.At} already, so it does not move. Type another date to move it."))
        {
            About = "when",
        };
        return told == true && !promise.Moves.IsEmpty
            ? refusal.Or(new Choice("They know of it", $"promise told {number} {promise.Id} yes"))
            : refusal;
    }

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
