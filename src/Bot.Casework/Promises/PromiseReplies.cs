using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Promises;

/// <summary>How the commands about promises word what was done.</summary>
internal static class PromiseReplies
{
    private static readonly Choice WhatToWrite = new("What to write", "guide delay-notice");

    /// <summary>The promise, how tight it is, and when its owner is reminded.</summary>
    public static Reply Made(CommandContext call, CaseNumber number, Promise promise, Person whose, ZonedDateTime at)
    {
        var isMine = promise.Owner == call.Me;
        var owner = call.People.Name(promise.Owner);
        var promises = Clause.Of(isMine ? "you" : owner, "promises");
        var about = promise.Note.Length > 0 ? Text.Of($" ({promise.Note})") : Text.Empty;
        var isTight = promise.At - call.Now < PromiseSettings.Slack.Of(call.Team);

        var reply = Reply.Say($"{promise.Id} of {number}: {promises} the {promise.To} an {promise.Of} by {call.Echo(at)}{about}.");
        if (isTight)
            reply = reply.And(
                $"That is tight. A date with some slack is easier to keep, and a kept date is worth more than an early one.");
        if (!isMine)
            reply = reply.And($"{owner} is told {PromisedNotice.Instance.ToldAt(call, whose)} that it is promised in their name.");
        return reply.And($"I remind {(isMine ? "you" : owner)} {PromiseHours.Told(promise, whose, call.Team)}.");
    }

    /// <summary>Kept, and how late.</summary>
    public static Reply Kept(CommandContext call, CaseNumber number, Promise promise)
    {
        var late = call.Now > promise.At ? Text.Of($", {call.Now - promise.At} after its date") : Text.Empty;
        return Reply.Say($"{promise.Id} of {number} is kept{late}. Thank you.");
    }

    /// <summary>The reporter has no date to look forward to any more.</summary>
    public static Reply AskForNext(Reply reply, CaseNumber number) => reply.And($"When do they hear from you next?").Then(
        new Choice("Promise the next update", $"promise make {number} "), new Choice("Show", $"case show {number}"));

    /// <summary>The new date, and whether it was told, as far as that is known.</summary>
    public static Reply Moved(CommandContext call, CaseNumber number, Promise before, Promise after, ZonedDateTime at, bool? told)
    {
        var late = call.Now > before.At ? Text.Of($"; its old date had passed {call.Now - before.At} ago") : Text.Empty;
        var reply = Reply.Say($"{before.Id} of {number} is now due {call.Echo(at)}{late}.");
        if (call.People.Of(after.Owner) is { } whose)
            reply = reply.And($"I remind {call.Name(whose.Id)} {PromiseHours.Told(after, whose, call.Team)}.");
        return told switch
        {
            null => reply.And($"Was the {before.To} told?").Then(
                Told("Yes, told", number, before), new Choice("Not yet", $"promise told {number} {before.Id} no"), WhatToWrite),
            false => reply.And($"Tell the {before.To} before they notice the silence.").Then(
                Told("Told now", number, before), WhatToWrite),
            _ => reply,
        };
    }

    /// <summary>They know of the new date.</summary>
    public static Reply WereTold(Promise promise) => Reply.Say($"Good. The {promise.To} knows of the new date.");

    /// <summary>They do not know of it yet.</summary>
    public static Reply WereNotTold(CaseNumber number, Promise promise) => Reply
        .Say($"Noted. Tell the {promise.To} as soon as you can: a delay they hear from you hurts less.")
        .Then(Told("Told now", number, promise), WhatToWrite);

    /// <summary>It will not be kept.</summary>
    public static Reply Broken(CaseNumber number, Promise promise) => Reply
        .Say($"{promise.Id} of {number} is marked as broken. Tell the {promise.To}, and give them a new date if you can.")
        .Then(new Choice("New date", $"promise make {number} "), WhatToWrite);

    private static Choice Told(string label, CaseNumber number, Promise promise) => new(label, $"promise told {number} {promise.Id} yes");
}
