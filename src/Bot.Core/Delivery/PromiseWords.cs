using Bot.Cases;
using Bot.Desk;
using Bot.People;
using Bot.Promises;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Delivery;

/// <summary>What is said about promises and the acknowledgement that come due.</summary>
internal static class PromiseWords
{
    public static Reply Of(Notice notice, Case of, Promise promise, PeopleView people, PersonId reader, Instant now)
    {
        var number = of.Head.Number;
        var whose = promise.Owner == reader ? "you" : people.Name(promise.Owner);
        var what = Text.Of($"{number}: {whose} promised the {promise.To} an {promise.Of}{(promise.Note.Length > 0 ? Text.Of($" ({promise.Note})") : Text.Empty)} by {promise.At}");
        var reply = notice.Occasion switch
        {
            Occasion.HeadsUp => Reply.Say($"{what}. If it will slip, tell the {promise.To} now, before they notice the silence.")
                .And($"A delay notice in outline: thank them for their patience; say that it takes longer and, in general words, why; name a new date with slack; say how to reach you."),
            Occasion.Due => Reply.Say($"{what}. Is it done?"),
            _ => Reply.Say($"{what}. It is {now - promise.At} late and not marked as kept.")
                .And($"Somebody is waiting in silence. Write to them today, even if there is nothing new to tell."),
        };
        return reply.Then(
            new Choice("Kept", $"promise keep {number} {promise.Id}"),
            new Choice("Move", $"promise move {number} {promise.Id} "),
            new Choice("Snooze 2 h", $"promise snooze {number} {promise.Id} 2h"),
            new Choice("Show", $"case show {number}"));
    }

    public static Reply Acknowledge(Case of, Instant by, Instant now)
    {
        var number = of.Head.Number;
        var said = now < by
            ? Reply.Say($"{number}: the reporter has not been told yet that the report arrived. That should happen by {by}.")
            : Reply.Say($"{number}: the report came in {new At(of.Head.Received, MomentStyle.Relative)} and its reporter has not heard that it arrived.");
        return said.And($"A few warm lines are enough: it arrived, who looks at it, when they hear more.")
            .Then(new Choice("It was acknowledged", $"case ack {number}"), new Choice("What to write", "guide first-acknowledgement"), new Choice("Snooze 2 h", $"case snooze {number} 2h"), new Choice("Show", $"case show {number}"));
    }
}
